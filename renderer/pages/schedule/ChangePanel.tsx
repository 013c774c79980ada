import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ScheduleChange } from '../../../shared/domain/scheduleChanges';
import { dmy, momentText } from '../../../shared/text/dates';
import { useAct, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { useToast } from '../../parts/Toast';
import { CallList } from './CallList';
import { slotWords, standingChanges } from './changeWords';

const tones = { drafted: 'warn', inForce: 'good', withdrawn: 'neutral' } as const;

interface ChangePanelProps {
  changes: ScheduleChange[];
  onPaper(paperId: string): void;
}

/** The history of an issued schedule: what became of its receptions, by which notice, and who was told. */
export function ChangePanel({ changes, onPaper }: ChangePanelProps) {
  const { t } = useTranslation('schedules');
  const holds = new Set([...standingChanges(changes).values()].map(({ id }) => id));
  return (
    <Section title={t('changes.title')} testId="schedule-changes">
      {changes.length === 0 ? (
        <Typography variant="body2">{t('changes.empty')}</Typography>
      ) : (
        <Stack spacing={2} component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {changes.map((change) => (
            <ChangeRow
              key={change.id}
              change={change}
              isPast={change.state === 'inForce' && !holds.has(change.id)}
              onPaper={onPaper}
            />
          ))}
        </Stack>
      )}
    </Section>
  );
}

interface ChangeRowProps {
  change: ScheduleChange;
  /** a later change put it out of force */
  isPast: boolean;
  onPaper(paperId: string): void;
}

function ChangeRow({ change, isPast, onPaper }: ChangeRowProps) {
  const { t } = useTranslation('schedules');
  return (
    <Box
      component="li"
      sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.5 }}
      data-testid="schedule-change"
      data-kind={change.kind}
      data-state={change.state}
    >
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {`${change.hostName}: ${t(`changes.short.${change.kind}`)}`}
        </Typography>
        <StateChip
          label={isPast ? t('changes.past') : t(`changes.state.${change.state}`)}
          tone={isPast ? 'neutral' : tones[change.state]}
        />
      </Stack>
      {linesOf().map((line) => (
        <Typography key={line} variant="body2">
          {line}
        </Typography>
      ))}
      <ChangeActs change={change} onPaper={onPaper} />
      {change.state === 'withdrawn' ? null : <CallList change={change} isPast={isPast} />}
    </Box>
  );

  function linesOf(): string[] {
    const { kind, from, to, standIn, reason, withdrawnReason, createdAt, madeBy } = change;
    const expected = kind === 'postponed' || kind === 'paused';
    return [
      t('changes.from', { slot: slotWords(from) }),
      ...(to.day === null
        ? []
        : [
            expected ? t('changes.expected', { day: dmy(to.day) }) : t('changes.to', { slot: slotWords(to) }),
          ]),
      ...(standIn === null
        ? []
        : [
            t('changes.standIn', {
              who: [standIn.name, standIn.title].filter((part) => part !== '').join(', '),
            }),
          ]),
      t('changes.because', { reason }),
      ...(withdrawnReason === '' ? [] : [t('changes.withdrawnBecause', { reason: withdrawnReason })]),
      t('changes.madeBy', { at: momentText(createdAt), by: madeBy }),
    ];
  }
}

function ChangeActs({ change, onPaper }: { change: ScheduleChange; onPaper(paperId: string): void }) {
  const { t } = useTranslation('schedules');
  const navigate = useNavigate();
  const toast = useToast();
  const may = useMay('scheduleChange.withdraw');
  const withdraw = useAct('scheduleChange.withdraw');
  const [asking, setAsking] = useState(false);
  const { paper, draftId } = change;

  async function confirm(reason: string) {
    const after = await withdraw.act({ id: change.id, version: change.version, reason });
    if (after === undefined) return;
    setAsking(false);
    toast(t('changes.withdrawn'));
  }

  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', my: 0.75 }}>
      {paper === null ? null : (
        <ActionButton
          label={t('changes.openPaper', { number: paper.numberText, day: dmy(paper.day) })}
          icon="paper"
          small
          onClick={() => onPaper(paper.id)}
          testId="change-paper"
        />
      )}
      {change.state === 'drafted' && draftId !== null ? (
        <ActionButton
          label={t('changes.openDraft')}
          icon="edit"
          small
          onClick={() => void navigate(`/drafts/${draftId}`)}
          testId="change-draft"
        />
      ) : null}
      {change.state === 'drafted' && may ? (
        <ActionButton
          label={t('changes.withdraw')}
          small
          onClick={() => setAsking(true)}
          testId="change-withdraw"
        />
      ) : null}
      {asking ? (
        <ReasonDialog
          title={t('changes.withdrawTitle')}
          text={t('changes.withdrawText')}
          confirmLabel={t('changes.withdraw')}
          busy={withdraw.acting}
          fault={withdraw.fault}
          onConfirm={(reason) => void confirm(reason)}
          onClose={() => setAsking(false)}
          testId="change-withdraw-dialog"
        />
      ) : null}
    </Stack>
  );
}
