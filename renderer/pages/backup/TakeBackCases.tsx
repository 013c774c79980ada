import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import type { CaseField, CaseRow } from '../../../shared/ipc/calls/recovery';
import { useAct, useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { RowList } from '../../parts/RowList';
import { StateChip } from '../../parts/StateChip';
import { useToast } from '../../parts/Toast';
import { FieldsToTake } from './FieldsToTake';

const tones = { same: 'good', different: 'warn', absent: 'bad' } as const;

/** The petitions received and the matters opened on a day of the opened set, each beside what stands today. */
export function TakeBackCases({ day }: { day: Day }) {
  const { t } = useTranslation('recovery');
  const toast = useToast();
  const asked = useAsk('backup.compareCases', { day });
  const take = useAct('backup.takeCase');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const rows = asked.data ?? [];
  const chosen = rows.find(({ id }) => id === chosenId) ?? null;

  async function bring({ noun, id, version }: CaseRow, fields: CaseField[]) {
    if ((await take.act({ noun, id, fields, version })) === undefined) return;
    toast(t('takeBack.taken'));
    void asked.refetch();
  }

  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {t('takeBack.cases')}
      </Typography>
      <FaultNote fault={asked.error?.fault ?? take.fault} />
      <RowList
        columns={[
          { key: 'noun', label: t('takeBack.noun'), render: ({ noun }) => t(`takeBack.nouns.${noun}`) },
          { key: 'code', label: t('takeBack.code'), render: ({ code }) => code },
          {
            key: 'summary',
            label: t('takeBack.content'),
            render: ({ sealed, summary }) => (sealed ? t('takeBack.sealed') : summary),
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
        emptyText={t('takeBack.noCases')}
        label={t('takeBack.cases')}
        testId="take-back-cases"
      />
      {chosen?.state === 'absent' ? (
        <ActionButton
          label={t('takeBack.backCase')}
          busy={take.acting}
          onClick={() => void bring(chosen, [])}
          testId="take-back-case"
        />
      ) : null}
      {chosen?.state === 'different' && !chosen.sealed ? (
        <FieldsToTake
          key={chosen.id}
          fields={chosen.fields}
          nameOf={(field) => t(`takeBack.caseField.${field}`)}
          busy={take.acting}
          onTake={(fields) => void bring(chosen, fields)}
        />
      ) : null}
    </Box>
  );
}
