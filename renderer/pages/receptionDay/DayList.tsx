import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { DayRow, DayStanding } from '../../../shared/domain/receptionDay';
import { shorten } from '../../../shared/text/shorten';
import { useMay } from '../../office/hooks';
import { type Column, RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { StateChip, type Tone } from '../../parts/StateChip';
import { andStep } from '../../words/andStep';

export const standingTone: Record<DayStanding, Tone> = {
  waiting: 'neutral',
  called: 'warn',
  receiving: 'warn',
  done: 'good',
  absent: 'neutral',
  dropped: 'bad',
};

interface Numbered extends DayRow {
  place: number;
}

function useColumns(): Column<Numbered>[] {
  const { t } = useTranslation('receptionDay');
  const { t: tv } = useTranslation('visits');
  return [
    { key: 'place', label: t('column.place'), width: 44, render: ({ place }) => place },
    { key: 'hour', label: t('column.hour'), width: 60, render: ({ expectedAt }) => expectedAt || '—' },
    {
      key: 'who',
      label: t('column.who'),
      width: '30%',
      render: ({ label, address, groupSize, walkIn }) => (
        <>
          <Box component="span" sx={{ fontWeight: 500 }}>
            {label || t('unnamed')}
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {[
              groupSize > 1 ? t('group', { count: groupSize }) : '',
              address,
              t(walkIn ? 'came' : 'registered'),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </Typography>
        </>
      ),
    },
    {
      key: 'content',
      label: t('column.content'),
      width: '42%',
      render: ({ kind, content, matterCode }) =>
        [tv(`kind.${kind}`), shorten(content, 120), matterCode].filter((part) => part !== '').join(' · '),
    },
    {
      key: 'state',
      label: t('column.state'),
      render: ({ standing, visitNumber, calledAt }) => (
        <>
          <StateChip
            label={
              standing === 'done' && visitNumber !== null
                ? t('numbered', { number: visitNumber })
                : t(`standing.${standing}`)
            }
            tone={standingTone[standing]}
            testId={`day-state-${standing}`}
          />
          {standing === 'called' && (
            <Typography variant="caption" sx={{ display: 'block' }}>
              {t('calledAt', { hour: calledAt })}
            </Typography>
          )}
        </>
      ),
    },
  ];
}

export interface DayListProps {
  rows: readonly DayRow[];
  selectedId: string | null;
  onSelect(id: string): void;
}

/** Registered people first, then who came without; walking the rows chooses one. */
export function DayList({ rows, selectedId, onSelect }: DayListProps) {
  const { t } = useTranslation('receptionDay');
  const mayWrite = useMay('reception.call');
  const columns = useColumns();
  const numbered = rows.map((row, index) => ({ ...row, place: index + 1 }));
  const count = (standing: DayStanding) => rows.filter((row) => row.standing === standing).length;
  const sum = {
    done: count('done'),
    receiving: count('receiving'),
    waiting: count('waiting') + count('called') + count('dropped'),
    absent: count('absent'),
  };

  function choose(target: EventTarget) {
    const id = target instanceof HTMLElement ? target.closest('[data-id]')?.getAttribute('data-id') : null;
    if (id) onSelect(id);
  }

  return (
    <Section
      title={t('list')}
      aside={
        <Typography variant="body2" data-testid="day-sum">
          {t('sum', sum)}
        </Typography>
      }
    >
      <Box onFocus={(event) => choose(event.target)}>
        <RowList
          columns={columns}
          rows={numbered}
          selectedId={selectedId}
          onOpen={(row) => onSelect(row.id)}
          emptyText={andStep(t('empty'), t('emptyStep'), mayWrite)}
          label={t('list')}
          testId="day-list"
        />
      </Box>
      {rows.length > 0 && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('keys')}
        </Typography>
      )}
    </Section>
  );
}
