import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Visit, VisitFields } from '../../../shared/domain/visits';
import { useOnce } from '../../office/useOnce';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { type Column, RowList } from '../../parts/RowList';
import { fieldsOf } from './blankVisit';

export interface StaleNoteProps {
  typed: VisitFields;
  /** goes on with what was typed, over that stored version */
  onKeep(version: number): void;
  onTake(stored: Visit): void;
}

interface Difference {
  id: string;
  label: string;
  typed: string;
  stored: string;
}

/** Lists and people are shown by their texts only, one after the other. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plain).join('; ');
  if (typeof value === 'object') return Object.values(value).map(plain).filter(Boolean).join(', ');
  return String(value);
}

function useDifferences(typed: VisitFields, stored: VisitFields): Difference[] {
  const { t, i18n } = useTranslation('visits');
  const theirs = new Map<string, unknown>(Object.entries(stored));
  return Object.entries(typed).flatMap(([key, value]) => {
    const mine = plain(value);
    const other = plain(theirs.get(key));
    if (mine === other) return [];
    const label = i18n.exists(`field.${key}`, { ns: 'visits' }) ? `field.${key}` : `stale.${key}`;
    const empty = t('stale.empty');
    return [
      {
        id: key,
        label: String(i18n.t(label, { ns: 'visits' })),
        typed: mine || empty,
        stored: other || empty,
      },
    ];
  });
}

function Differences({ typed, stored, onKeep, onTake }: StaleNoteProps & { stored: Visit }) {
  const { t } = useTranslation('visits');
  const rows = useDifferences(typed, fieldsOf(stored));
  const columns: Column<Difference>[] = [
    { key: 'field', label: t('stale.field'), width: '20%', render: (row) => row.label },
    { key: 'typed', label: t('stale.typed'), width: '40%', render: (row) => row.typed },
    { key: 'stored', label: t('stale.stored'), width: '40%', render: (row) => row.stored },
  ];
  return (
    <>
      <RowList columns={columns} rows={rows} emptyText={t('stale.same')} testId="visit-stale-list" />
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <ActionButton
          label={t('stale.keepMine')}
          primary
          onClick={() => onKeep(stored.version)}
          testId="visit-stale-keep"
        />
        <ActionButton
          label={t('stale.takeTheirs')}
          onClick={() => onTake(stored)}
          testId="visit-stale-take"
        />
      </Box>
    </>
  );
}

/** The record changed elsewhere while this one was typed: both are shown, and the clerk chooses. */
export function StaleNote(props: StaleNoteProps) {
  const { t } = useTranslation('visits');
  const { data, fault } = useOnce('visit.get', { id: props.typed.id });
  return (
    <Box
      role="alert"
      data-testid="visit-stale"
      sx={{ border: 2, borderColor: 'warning.main', borderRadius: 1, p: 1.5, mb: 2 }}
    >
      <Typography variant="h3">{t('stale.title')}</Typography>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {t('stale.text')}
      </Typography>
      <FaultNote fault={fault} />
      {data !== null && <Differences {...props} stored={data} />}
    </Box>
  );
}
