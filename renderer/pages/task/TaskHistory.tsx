import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TaskEvent } from '../../../shared/domain/taskEvents';
import { dmy } from '../../../shared/text/dates';
import { useAsk } from '../../office/hooks';
import { FaultNote } from '../../parts/FaultNote';

/** One step as people tell it. */
function sentence(t: TFunction<'tasks'>, event: TaskEvent): string {
  const { kind, detail, paperNumber, paperDay } = event;
  const paper = paperDay === null ? '' : t('paperText', { number: paperNumber, day: dmy(paperDay) });
  const who = detail.supervisor === null ? '' : t(`supervisor.${detail.supervisor}`);
  return t(`event.${kind}`, {
    paper,
    who: detail.by === '' ? who : `${who} (${detail.by})`,
    before: detail.dueBefore === null ? t('noDay') : dmy(detail.dueBefore),
    after: detail.dueAfter === null ? '' : dmy(detail.dueAfter),
  });
}

function more(t: TFunction<'tasks'>, { kind, detail, reason, paperDay, paperNumber }: TaskEvent): string[] {
  const signed = kind === 'done' && detail.by !== '';
  const named = kind === 'accepted' || kind === 'extended' || kind === 'returned';
  return [
    ...(detail.result === '' ? [] : [t('told.result', { text: detail.result })]),
    ...(detail.evidence === '' ? [] : [t('told.evidence', { text: detail.evidence })]),
    ...(kind === 'done' && paperDay !== null
      ? [t('told.evidence', { text: t('paperText', { number: paperNumber, day: dmy(paperDay) }) })]
      : []),
    ...(signed ? [t('told.without', { reason, by: detail.by })] : []),
    ...(named && detail.by !== '' ? [t(`told.by.${kind}`, { by: detail.by })] : []),
    ...(signed || reason === '' ? [] : [t(kind === 'supervised' ? 'told.note' : 'told.reason', { reason })]),
  ];
}

/** What happened to a task, oldest first, in words. */
export function TaskHistory({ id }: { id: string }) {
  const { t } = useTranslation('tasks');
  const asked = useAsk('task.history', { id }, { keep: true });
  return (
    <Box data-testid="task-history">
      <Typography variant="subtitle2" component="h3">
        {t('history')}
      </Typography>
      <FaultNote fault={asked.error?.fault} />
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {(asked.data ?? []).map((event) => (
          <Box component="li" key={event.id} data-testid="task-event" data-kind={event.kind} sx={{ mb: 0.5 }}>
            <Typography variant="body2">
              {dmy(event.day)}: {sentence(t, event)}
            </Typography>
            {more(t, event).map((text) => (
              <Typography key={text} variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'pre-line' }}>
                {text}
              </Typography>
            ))}
            {event.staffName === '' ? null : (
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {t('told.staff', { name: event.staffName })}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
