import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { clockAt, dayAt } from '../../../shared/domain/day';
import type { ReceptionDay } from '../../../shared/ipc/calls/receptionDay';
import { clockText, dmy } from '../../../shared/text/dates';
import { useAct, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { Section } from '../../parts/Section';

/** That the day is over, what came after, and the step that follows: the conclusion notice. */
export function ClosedNote({ day }: { day: ReceptionDay }) {
  const { t } = useTranslation('receptionDay');
  const navigate = useNavigate();
  const mayReopen = useMay('reception.reopen');
  const mayConclude = useMay('conclusion.save');
  const reopen = useAct('reception.reopen');
  const [asking, setAsking] = useState(false);
  const { closing, reception, checks, rows } = day;
  if (closing === null) return null;
  const open = checks.filter(({ severity }) => severity === 'stop').length;
  const received = rows.some(({ standing }) => standing === 'done');
  return (
    <Section title={t('close.done')} testId="day-closed">
      <Typography>
        {t('closed', { hour: clockText(clockAt(closing.at)), day: dmy(dayAt(closing.at)), by: closing.by })}
      </Typography>
      {closing.reason !== '' && <Typography>{t('closedReason', { reason: closing.reason })}</Typography>}
      {open > 0 && <Typography sx={{ color: 'error.main' }}>{t('afterClosing', { count: open })}</Typography>}
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        {received && reception.kind !== 'regular' && mayConclude && (
          <ActionButton
            label={t('notice')}
            icon="conclusion"
            primary
            onClick={() => void navigate(`/conclusions/${reception.id}`)}
            testId="day-notice"
          />
        )}
        {mayReopen && (
          <ActionButton label={t('reopen')} onClick={() => setAsking(true)} testId="day-reopen" />
        )}
      </Box>
      {asking && (
        <ReasonDialog
          title={t('reopen')}
          text={t('reopenText')}
          busy={reopen.acting}
          fault={reopen.fault}
          onConfirm={(reason) =>
            void reopen
              .act({ id: reception.id, reason })
              .then((opened) => (opened === undefined ? undefined : setAsking(false)))
          }
          onClose={() => setAsking(false)}
          testId="day-reopen-dialog"
        />
      )}
    </Section>
  );
}
