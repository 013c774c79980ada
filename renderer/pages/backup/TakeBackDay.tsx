import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import type { FieldPair, TakeBackRow } from '../../../shared/ipc/calls/recovery';
import { useAct, useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { type Column, RowList } from '../../parts/RowList';
import { StateChip } from '../../parts/StateChip';
import { useToast } from '../../parts/Toast';
import { FieldsToTake } from './FieldsToTake';
import { TakeBackCases } from './TakeBackCases';

const tones = { same: 'good', different: 'warn', absent: 'bad' } as const;

function useColumns(): Column<TakeBackRow>[] {
  const { t } = useTranslation('recovery');
  return [
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
  ];
}

/** The visits of one day in the opened set, each beside what stands today. */
export function TakeBackDay({ day }: { day: Day }) {
  const { t } = useTranslation('recovery');
  const { t: tVisit } = useTranslation('visits');
  const toast = useToast();
  const asked = useAsk('backup.compareDay', { day });
  const take = useAct('backup.takeRecord');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const columns = useColumns();
  const rows = asked.data ?? [];
  const nameOf = (field: string) =>
    t(`takeBack.field.${field}`, { defaultValue: tVisit(`field.${field}`, { defaultValue: field }) });
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
        columns={columns}
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
        <FieldsToTake
          key={chosen.id}
          fields={chosen.fields}
          nameOf={nameOf}
          busy={take.acting}
          onTake={(fields) => void bring(chosen, fields)}
        />
      ) : null}
      <TakeBackCases day={day} />
    </>
  );
}
