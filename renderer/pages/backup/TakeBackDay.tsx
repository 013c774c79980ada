import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import type { FieldPair, TakeBackRow } from '../../../shared/ipc/calls/recovery';
import { useAct, useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { CheckInput } from '../../parts/CheckInput';
import { FaultNote } from '../../parts/FaultNote';
import { RowList } from '../../parts/RowList';
import { StateChip } from '../../parts/StateChip';
import { useToast } from '../../parts/Toast';

const tones = { same: 'good', different: 'warn', absent: 'bad' } as const;

/** The visits of one day in the opened set, each beside what stands today. */
export function TakeBackDay({ day }: { day: Day }) {
  const { t } = useTranslation('recovery');
  const toast = useToast();
  const asked = useAsk('backup.compareDay', { day });
  const take = useAct('backup.takeRecord');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const rows = asked.data ?? [];
  const chosen = rows.find(({ id }) => id === chosenId) ?? null;

  async function bring(row: TakeBackRow, fields: FieldPair['field'][]) {
    const taken = await take.act({ visitId: row.id, fields, version: row.version });
    if (taken === undefined) return;
    toast(t('takeBack.taken'));
    void asked.refetch();
  }

  return (
    <>
      <FaultNote fault={asked.error?.fault ?? take.fault} />
      <RowList
        columns={[
          {
            key: 'number',
            label: t('takeBack.number'),
            render: ({ number, numberYear }) => (number === null ? '' : `${number}/${numberYear}`),
          },
          { key: 'person', label: t('takeBack.person'), render: ({ label }) => label },
          {
            key: 'content',
            label: t('takeBack.content'),
            render: ({ sealed, content }) => (sealed ? t('takeBack.sealed') : content),
          },
          {
            key: 'state',
            label: t('takeBack.state'),
            render: ({ state }) => <StateChip label={t(`takeBack.is.${state}`)} tone={tones[state]} />,
          },
        ]}
        rows={rows}
        onOpen={({ id }) => setChosenId(id)}
        selectedId={chosenId}
        emptyText={t('takeBack.none')}
        label={t('takeBack.title')}
        testId="take-back-rows"
      />
      {chosen?.state === 'absent' ? (
        <ActionButton
          label={t('takeBack.back')}
          busy={take.acting}
          onClick={() => void bring(chosen, [])}
          testId="take-back-absent"
        />
      ) : null}
      {chosen?.state === 'different' && !chosen.sealed ? (
        <Fields
          key={chosen.id}
          row={chosen}
          busy={take.acting}
          onTake={(fields) => void bring(chosen, fields)}
        />
      ) : null}
    </>
  );
}

interface FieldsProps {
  row: TakeBackRow;
  busy: boolean;
  onTake(fields: FieldPair['field'][]): void;
}

/** What differs, side by side; nothing is chosen beforehand. */
function Fields({ row, busy, onTake }: FieldsProps) {
  const { t } = useTranslation('recovery');
  const { t: tVisit } = useTranslation('visits');
  const [picked, setPicked] = useState<FieldPair['field'][]>([]);
  const nameOf = (field: string) =>
    t(`takeBack.field.${field}`, { defaultValue: tVisit(`field.${field}`, { defaultValue: field }) });
  return (
    <Stack spacing={1} data-testid="take-back-fields">
      <Typography variant="body2">{t('takeBack.compare')}</Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('takeBack.fieldName')}</TableCell>
            <TableCell>{t('takeBack.before')}</TableCell>
            <TableCell>{t('takeBack.now')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {row.fields.map(({ field, before, now }) => (
            <TableRow key={field}>
              <TableCell>
                <CheckInput
                  label={nameOf(field)}
                  value={picked.includes(field)}
                  onChange={(on) =>
                    setPicked(on ? [...picked, field] : picked.filter((one) => one !== field))
                  }
                  testId={`take-back-field-${field}`}
                />
              </TableCell>
              <TableCell sx={{ whiteSpace: 'pre-wrap' }}>{before || t('takeBack.empty')}</TableCell>
              <TableCell sx={{ whiteSpace: 'pre-wrap' }}>{now || t('takeBack.empty')}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <ActionButton
        label={t('takeBack.takeFields')}
        primary
        busy={busy}
        disabled={picked.length === 0}
        onClick={() => onTake(picked)}
        testId="take-back-take"
      />
    </Stack>
  );
}
