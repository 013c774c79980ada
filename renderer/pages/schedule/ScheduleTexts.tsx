import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import type { Schedule } from '../../../shared/domain/chain';
import { LinesInput } from '../../parts/LinesInput';
import { ProseInput } from '../../parts/ProseInput';
import { Section } from '../../parts/Section';

interface ScheduleTextsProps {
  schedule: Schedule;
  editable: boolean;
  change(next: (before: Schedule) => Schedule): void;
}

/** What the notice says around its table. */
export function ScheduleTexts({ schedule, editable, change }: ScheduleTextsProps) {
  const { t } = useTranslation('schedules');
  const patch = (part: Partial<Schedule>) => change((before) => ({ ...before, ...part }));
  return (
    <Section title={t('texts')} testId="schedule-texts">
      <Stack spacing={1.5}>
        <LinesInput
          label={t('bases')}
          value={schedule.bases}
          onChange={(bases) => patch({ bases })}
          disabled={!editable}
          testId="schedule-basis"
        />
        <ProseInput
          label={t('registration')}
          value={schedule.registration}
          onChange={(registration) => patch({ registration })}
          disabled={!editable}
          testId="schedule-registration"
        />
        <ProseInput
          label={t('dialogueNote')}
          value={schedule.dialogueNote}
          onChange={(dialogueNote) => patch({ dialogueNote })}
          minRows={2}
          disabled={!editable}
          testId="schedule-dialogue"
        />
      </Stack>
    </Section>
  );
}
