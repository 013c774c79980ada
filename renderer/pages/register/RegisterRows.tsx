import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { VisitRow } from '../../../shared/domain/visits';
import { dmy } from '../../../shared/text/dates';
import { addressOfVisit } from '../../frame/addresses';
import { useAsk } from '../../office/hooks';
import { useGrowth } from '../../office/useGrowth';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { type Column, RowList } from '../../parts/RowList';
import { StateChip } from '../../parts/StateChip';
import { visitTone } from '../visit/visitTone';
import type { Period } from './PeriodBar';
import { registerParts } from './registerParts';

/** In which form the period prints, and that it prints in parts when the form changed within it. */
function LayoutNote({ period }: { period: Period }) {
  const { t } = useTranslation('registers');
  const parts = registerParts(period.from, period.to);
  const [only] = parts;
  if (only === undefined) return null;
  if (parts.length === 1) {
    const { value, basis } = only.row;
    return (
      <Typography variant="body2" data-testid="register-layout">
        {t('layout', { title: value.form, columns: value.columns.length, basis })}
      </Typography>
    );
  }
  return (
    <Box role="note" data-testid="register-layout">
      <Typography variant="body2">{t('twoParts', { parts: parts.length })}</Typography>
      <Box component="ul" sx={{ my: 0.5, pl: 3 }}>
        {parts.map(({ from, to, row }) => (
          <Typography key={from} component="li" variant="body2">
            {t('part', {
              from: dmy(from),
              to: dmy(to),
              columns: row.value.columns.length,
              form: row.value.form,
              basis: row.basis,
            })}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}

function useColumns(): Column<VisitRow>[] {
  const { t } = useTranslation('registers');
  const { t: word } = useTranslation('visits');
  return [
    {
      key: 'number',
      label: t('column.number'),
      width: 90,
      render: (row) => (row.number === null ? t('unnumbered') : `${row.number}/${row.numberYear}`),
    },
    { key: 'day', label: t('column.day'), width: 110, render: (row) => dmy(row.day) },
    {
      key: 'who',
      label: t('column.who'),
      width: '22%',
      render: (row) =>
        row.sealed
          ? word('list.sealed', { code: row.matterCode })
          : [row.label, row.address].filter(Boolean).join(', '),
    },
    { key: 'kind', label: t('column.kind'), width: 130, render: (row) => word(`kind.${row.kind}`) },
    { key: 'content', label: t('column.content'), render: (row) => row.content },
    {
      key: 'outcome',
      label: t('column.outcome'),
      width: 150,
      render: (row) => word(`outcome.${row.outcome}`),
    },
    {
      key: 'state',
      label: t('column.state'),
      width: 130,
      render: (row) => <StateChip label={word(`state.${row.state}`)} tone={visitTone[row.state]} />,
    },
  ];
}

/** The visits of a period as the register will print them, and those that are not in it yet. */
export function RegisterRows({ period, onPreview }: { period: Period; onPreview(): void }) {
  const { t } = useTranslation('registers');
  const navigate = useNavigate();
  const growth = useGrowth(`${period.from} ${period.to}`);
  const columns = useColumns();
  const ordered = period.from <= period.to;
  const asked = { ...period, receptionId: null, matterId: null, text: '', limit: growth.limit, offset: 0 };
  const { data, error } = useAsk('visit.list', asked, { enabled: ordered, keep: true });
  const rows = ordered ? (data?.rows ?? []) : [];
  const drafts = rows.filter((row) => row.state === 'draft').length;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', mb: 1.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {ordered && <LayoutNote period={period} />}
          <Typography variant="body2" data-testid="register-count">
            {t('rows', { count: data?.total ?? 0 })}
          </Typography>
          {drafts > 0 && (
            <Typography role="note" data-testid="register-drafts" sx={{ color: 'warning.main' }}>
              {t('draftsLeft', { count: drafts })}
            </Typography>
          )}
        </Box>
        <ActionButton
          label={t('preview')}
          icon="print"
          primary
          shortcut="Ctrl+P"
          disabled={!ordered}
          onClick={onPreview}
          testId="register-preview"
        />
      </Box>
      <FaultNote fault={error?.fault} />
      {data !== undefined && (
        <RowList
          columns={columns}
          rows={rows}
          onOpen={(row) => void navigate(addressOfVisit(row))}
          emptyText={t('empty')}
          label={t('tabs.register')}
          testId="register-rows"
        />
      )}
      {growth.canGrow(data?.total ?? 0) && (
        <ActionButton label={t('more')} small onClick={growth.grow} testId="register-more" />
      )}
    </>
  );
}
