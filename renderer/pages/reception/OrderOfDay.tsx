import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registration, RegistrationState } from '../../../shared/domain/registrations';
import { shorten } from '../../../shared/text/shorten';
import { IconButton } from '../../parts/IconButton';
import { type Column, RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { StateChip, type Tone } from '../../parts/StateChip';
import { andStep } from '../../words/andStep';

export const registrationTone: Record<RegistrationState, Tone> = {
  registered: 'neutral',
  chosen: 'warn',
  told: 'good',
  came: 'good',
  absent: 'bad',
  cancelled: 'neutral',
};

export interface OrderOfDayProps {
  rows: readonly Registration[];
  selectedId: string | null;
  mayWrite: boolean;
  onOpen(id: string): void;
  onMove(row: Registration, position: number): void;
}

function useColumns({ mayWrite, onMove }: OrderOfDayProps): Column<Registration>[] {
  const { t } = useTranslation('registrations');
  const { t: tv } = useTranslation('visits');
  return [
    { key: 'place', label: t('column.place'), width: 44, render: ({ position }) => position },
    { key: 'hour', label: t('column.hour'), width: 60, render: ({ expectedAt }) => expectedAt || '—' },
    {
      key: 'who',
      label: t('column.who'),
      width: '28%',
      render: (row) => (
        <>
          <Box component="span" sx={{ fontWeight: 500 }}>
            {row.label || t('unnamed')}
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {row.person.address}
          </Typography>
        </>
      ),
    },
    {
      key: 'content',
      label: t('column.content'),
      width: '42%',
      render: ({ kind, content, matterCode, reasons }) => (
        <>
          {[tv(`kind.${kind}`), shorten(content, 120), matterCode].filter((part) => part !== '').join(' · ')}
          {reasons.length > 0 && (
            <Typography variant="body2" sx={{ fontWeight: 500 }}>
              {t('column.reasons')}: {reasons.map((reason) => t(`reason.${reason}`)).join(', ')}
            </Typography>
          )}
        </>
      ),
    },
    {
      key: 'state',
      label: t('column.state'),
      render: (row) => (
        <>
          <StateChip
            label={t(`state.${row.state}`)}
            tone={registrationTone[row.state]}
            testId={`registration-state-${row.state}`}
          />
          {mayWrite && <Moves row={row} onMove={onMove} />}
        </>
      ),
    },
  ];
}

function Moves({ row, onMove }: { row: Registration } & Pick<OrderOfDayProps, 'onMove'>) {
  const { t } = useTranslation('registrations');
  return (
    <Box sx={{ display: 'flex' }} onClick={(event) => event.stopPropagation()}>
      <IconButton
        icon="up"
        label={t('up')}
        onClick={() => onMove(row, row.position - 1)}
        testId="registration-up"
      />
      <IconButton
        icon="down"
        label={t('down')}
        onClick={() => onMove(row, row.position + 1)}
        testId="registration-down"
      />
    </Box>
  );
}

/** Who is asked in first, second and so on; moved by keys as well. */
export function OrderOfDay(props: OrderOfDayProps) {
  const { t } = useTranslation('registrations');
  const { rows, selectedId, mayWrite, onOpen, onMove } = props;
  const columns = useColumns(props);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!mayWrite || !event.altKey || step === undefined || !(event.target instanceof HTMLElement)) return;
    const id = event.target.closest('[data-id]')?.getAttribute('data-id');
    const row = rows.find((each) => each.id === id);
    if (row === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(row, row.position + step);
  }

  return (
    <Section title={t('order')}>
      <Box onKeyDownCapture={onKeyDown}>
        <RowList
          columns={columns}
          rows={rows}
          selectedId={selectedId}
          onOpen={(row) => onOpen(row.id)}
          emptyText={andStep(t('empty'), t('emptyStep'), mayWrite)}
          label={t('order')}
          testId="registration-list"
        />
      </Box>
      {mayWrite && rows.length > 1 && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('orderHint')}
        </Typography>
      )}
    </Section>
  );
}
