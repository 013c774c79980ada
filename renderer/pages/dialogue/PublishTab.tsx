import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Publication } from '../../../shared/domain/dialogues';
import { dmy, momentText } from '../../../shared/text/dates';
import { newId } from '../../office/client';
import { useAct, useMay, useStaff, useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { useToast } from '../../parts/Toast';
import type { TabProps } from './DialogueTabs';
import { PublicationDialog } from './PublicationDialog';

/** What was made public, how and when; and what became of the dialogue. */
export function PublishTab({ view, fields, flush }: TabProps) {
  const { t } = useTranslation('dialogues');
  const toast = useToast();
  const today = useToday();
  const staff = useStaff();
  const may = useMay('publication.save');
  const save = useAct('publication.save');
  const [edited, setEdited] = useState<Publication | null>(null);
  const isHeld = view.dialogue.state === 'held';

  function add() {
    setEdited({
      id: newId(),
      dialogueId: fields.id,
      what: isHeld ? 'results' : fields.kind === 'complaint' ? 'invitation' : 'notice',
      way: fields.kind === 'complaint' ? 'sent' : 'posted',
      place: '',
      day: today,
      forDay: fields.day,
      by: staff?.name ?? '',
      note: '',
      state: 'kept',
    });
  }

  async function remove(one: Publication) {
    const done = await save.act({ ...one, state: 'cancelled' });
    if (done !== undefined) toast(t('publication.removed'));
  }

  return (
    <>
      <Section title={t('publication.title')} testId="dialogue-publications">
        {fields.kind === 'commune' ? (
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
            {t('publication.hint')}
          </Typography>
        ) : null}
        <Rows view={view} onRemove={may ? (one) => void remove(one) : undefined} />
        <FaultNote fault={save.fault} testId="publication-fault" />
        {may ? (
          <Box sx={{ mt: 1 }}>
            <ActionButton
              label={t('publication.add')}
              icon="add"
              primary
              onClick={add}
              testId="publication-add"
            />
          </Box>
        ) : null}
      </Section>
      <History view={view} />
      {edited === null ? null : (
        <PublicationDialog
          key={edited.id}
          first={edited}
          kind={fields.kind}
          isHeld={isHeld}
          before={flush}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function Rows({ view, onRemove }: Pick<TabProps, 'view'> & { onRemove?: (one: Publication) => void }) {
  const { t } = useTranslation('dialogues');
  const rows = view.publications.filter(({ state }) => state === 'kept');
  const { day } = view.dialogue;
  return (
    <RowList<Publication>
      columns={[
        {
          key: 'what',
          label: t('publication.what'),
          render: ({ what, forDay }) =>
            forDay === null || forDay === day
              ? t(`publication.whats.${what}`)
              : `${t(`publication.whats.${what}`)} – ${t('publication.older', { day: dmy(forDay) })}`,
        },
        { key: 'way', label: t('publication.way'), render: ({ way }) => t(`publication.ways.${way}`) },
        { key: 'place', label: t('publication.place'), render: ({ place }) => place },
        { key: 'day', label: t('publication.day'), width: 110, render: (row) => dmy(row.day) },
        { key: 'by', label: t('publication.by'), render: ({ by }) => by },
        {
          key: 'remove',
          label: '',
          width: 140,
          render: (row) =>
            onRemove && (
              <ActionButton
                label={t('publication.remove')}
                small
                onClick={() => onRemove(row)}
                testId="publication-remove"
              />
            ),
        },
      ]}
      rows={rows}
      emptyText={t('publication.none')}
      label={t('publication.title')}
      testId="publication-list"
    />
  );
}

function History({ view: { events } }: Pick<TabProps, 'view'>) {
  const { t } = useTranslation('dialogues');
  return (
    <Section title={t('step.history')} testId="dialogue-history">
      {events.length === 0 ? <Typography variant="body2">{t('step.historyNone')}</Typography> : null}
      <Stack component="ol" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {events.map(({ id, step, at, staffName, fromDay, toDay, reason }) => (
          <Box component="li" key={id} data-testid="dialogue-event">
            <Typography>
              {t('step.row', {
                step: t(`step.${step}`),
                at: momentText(at),
                by: staffName,
              })}
            </Typography>
            {fromDay === null || toDay === null || fromDay === toDay ? null : (
              <Typography variant="body2">
                {t('step.days', { from: dmy(fromDay), to: dmy(toDay) })}
              </Typography>
            )}
            {reason === '' ? null : <Typography variant="body2">{t('step.because', { reason })}</Typography>}
          </Box>
        ))}
      </Stack>
    </Section>
  );
}
