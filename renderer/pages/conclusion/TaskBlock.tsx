import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskFields } from '../../../shared/domain/chain';
import { CheckInput } from '../../parts/CheckInput';
import { ComboInput } from '../../parts/ComboInput';
import { DayInput } from '../../parts/DayInput';
import { LinesInput } from '../../parts/LinesInput';
import { ProseInput } from '../../parts/ProseInput';
import { TextInput } from '../../parts/TextInput';
import { AlsoItems } from './AlsoItems';
import { patchedTask, placeOf } from './edit';
import { TaskHead, type TaskHeadProps } from './TaskHead';

export interface Choice {
  value: string;
  label: string;
}

interface TaskBlockProps extends TaskHeadProps {
  units: string[];
  others: Choice[];
}

/** One assignment: who leads, who helps, what, by when, to whom it is reported, whether the citizen is answered. */
export function TaskBlock(props: TaskBlockProps) {
  const { task, itemId, itemNumber, number, units, others, editable, change } = props;
  const { t } = useTranslation('conclusions');
  const place = placeOf(itemNumber, number);
  const disabled = !editable;
  const patch = (part: Partial<TaskFields>) => change((before) => patchedTask(before, itemId, task.id, part));
  return (
    <Box
      component="section"
      aria-label={t('task', { number })}
      sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.5 }}
      data-testid={place}
    >
      <TaskHead {...props} />
      <Stack spacing={1.25}>
        <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
          <ComboInput
            label={t('leadUnit')}
            value={task.leadUnit}
            suggestions={units}
            onChange={(leadUnit) => patch({ leadUnit })}
            disabled={disabled}
            testId={`${place}-lead`}
          />
          <DueFields task={task} place={place} disabled={disabled} patch={patch} />
        </Box>
        <ProseInput
          label={t('what')}
          value={task.what}
          onChange={(what) => patch({ what })}
          minRows={2}
          disabled={disabled}
          testId={`${place}-what`}
        />
        <TextInput
          label={t('product')}
          value={task.product ?? ''}
          onChange={(product) => patch({ product })}
          disabled={disabled}
          testId={`${place}-product`}
        />
        <HelpFields task={task} place={place} disabled={disabled} patch={patch} />
        <AlsoItems
          task={task}
          itemId={itemId}
          others={others}
          place={place}
          disabled={disabled}
          patch={patch}
        />
      </Stack>
    </Box>
  );
}

interface TaskPartProps {
  task: TaskFields;
  place: string;
  disabled: boolean;
  patch(part: Partial<TaskFields>): void;
}

/** A day, or the leader's own words with the reason why no day stands there. */
function DueFields({ task, place, disabled, patch }: TaskPartProps) {
  const { t } = useTranslation('conclusions');
  const [vague, setVague] = useState(task.vagueDue !== '' || task.vagueReason !== '');

  function keep(wanted: boolean) {
    setVague(wanted);
    patch(wanted ? { due: null } : { vagueDue: '', vagueReason: '' });
  }

  return (
    <Stack spacing={0.5}>
      {vague ? (
        <>
          <TextInput
            label={t('vagueDue')}
            value={task.vagueDue}
            onChange={(vagueDue) => patch({ vagueDue })}
            disabled={disabled}
            testId={`${place}-vague-due`}
          />
          <TextInput
            label={t('vagueReason')}
            value={task.vagueReason}
            onChange={(vagueReason) => patch({ vagueReason })}
            disabled={disabled}
            testId={`${place}-vague-reason`}
          />
        </>
      ) : (
        <DayInput
          label={t('dueDay')}
          value={task.due}
          onChange={(due) => patch({ due })}
          disabled={disabled}
          testId={`${place}-due`}
        />
      )}
      <CheckInput
        label={t('keepVague')}
        value={vague}
        onChange={keep}
        disabled={disabled}
        testId={`${place}-vague`}
      />
    </Stack>
  );
}

/** Who helps, and what the lead unit owes: a report, and whether the citizen is answered. */
function HelpFields({ task, place, disabled, patch }: TaskPartProps) {
  const { t } = useTranslation('conclusions');
  return (
    <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
      <LinesInput
        label={t('helpers')}
        value={task.helpers}
        onChange={(helpers) => patch({ helpers })}
        disabled={disabled}
        testId={`${place}-helpers`}
      />
      <Stack spacing={1}>
        <TextInput
          label={t('reportTo')}
          value={task.reportTo}
          onChange={(reportTo) => patch({ reportTo })}
          disabled={disabled}
          testId={`${place}-report`}
        />
        <CheckInput
          label={t('answersCitizen')}
          value={task.answersCitizen}
          onChange={(answersCitizen) => patch({ answersCitizen })}
          disabled={disabled}
          testId={`${place}-answers`}
        />
      </Stack>
    </Box>
  );
}
