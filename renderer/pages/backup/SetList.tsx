import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { BackupSetRow } from '../../../shared/ipc/calls/care';
import { momentText } from '../../../shared/text/dates';
import { thousands } from '../../../shared/text/numbers';
import { type Column, RowList } from '../../parts/RowList';
import { StateChip } from '../../parts/StateChip';

const tones = { verified: 'good', shipped: 'warn', incomplete: 'bad', damaged: 'bad' } as const;

interface SetListProps {
  sets: BackupSetRow[];
  chosen: string | null;
  onChoose(name: string): void;
  testId?: string;
}

type SetRow = BackupSetRow & { id: string };

function useColumns(severalOffices: boolean): Column<SetRow>[] {
  const { t } = useTranslation('backup');
  return [
    {
      key: 'made',
      label: t('madeAt'),
      render: (set) => (
        <>
          {momentText(set.madeAt)}
          <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
            {t(`reason.${set.reason}`, { defaultValue: set.reason })}
          </Typography>
        </>
      ),
    },
    ...(severalOffices
      ? [
          {
            key: 'office',
            label: t('setOffice'),
            render: (set: { officeCode: string }) => set.officeCode,
          },
        ]
      : []),
    { key: 'holds', label: t('holds'), render: (set) => t('holdsText', { ...set }) },
    { key: 'version', label: t('version'), render: (set) => set.appVersion },
    {
      key: 'size',
      label: t('size'),
      align: 'right',
      render: (set) => `${thousands(Math.ceil(set.bytes / 1024))} KB`,
    },
    {
      key: 'state',
      label: t('setState'),
      render: (set) => (
        <>
          <StateChip label={t(`state.${set.state}`)} tone={tones[set.state]} />
          {set.verifiedAt === null ? null : (
            <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
              {t('verifiedAt', { at: momentText(set.verifiedAt) })}
            </Typography>
          )}
        </>
      ),
    },
  ];
}

/** The sets of one place, newest first by sequence: the clock of an office PC is not to be trusted. */
export function SetList({ sets, chosen, onChoose, testId = 'backup-sets' }: SetListProps) {
  const { t } = useTranslation('backup');
  const rows = sets.toSorted((a, b) => b.sequence - a.sequence).map((set) => ({ ...set, id: set.name }));
  // On a new PC the stick of several offices must not hide whose set is restored.
  const severalOffices = new Set(sets.map(({ officeCode }) => officeCode)).size > 1;
  const columns = useColumns(severalOffices);
  return (
    <Box sx={{ overflow: 'auto', maxHeight: 420 }}>
      <RowList<SetRow>
        columns={columns}
        rows={rows}
        onOpen={(set) => onChoose(set.name)}
        selectedId={chosen}
        emptyText={t('setsEmpty')}
        label={t('title')}
        testId={testId}
      />
    </Box>
  );
}
