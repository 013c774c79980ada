import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import type { Opinion } from '../../../shared/domain/dialogues';
import { useAsk } from '../../office/hooks';
import { CheckInput } from '../../parts/CheckInput';
import { Columns } from '../../parts/Columns';
import { ComboInput } from '../../parts/ComboInput';
import { DayInput } from '../../parts/DayInput';
import { LinesInput } from '../../parts/LinesInput';
import { ProseInput } from '../../parts/ProseInput';
import { TextInput } from '../../parts/TextInput';
import type { OpinionPartProps } from './OpinionForm';

interface AnswerProps extends OpinionPartProps {
  stored: Opinion | null;
  day: Day | null;
}

/** What was answered on the spot, and what was promised: the work, the unit and the day. */
export function AnswerFields(props: AnswerProps) {
  const { typed, change, disabled } = props;
  const { t } = useTranslation('dialogues');
  return (
    <>
      <CheckInput
        label={t('opinion.answeredThere')}
        value={typed.answeredThere}
        onChange={(answeredThere) => change({ answeredThere })}
        disabled={disabled}
        testId="opinion-answered"
      />
      <Columns min="18rem">
        <TextInput
          label={t('opinion.answeredBy')}
          value={typed.answeredBy}
          onChange={(answeredBy) => change({ answeredBy })}
          disabled={disabled}
          testId="opinion-answered-by"
        />
      </Columns>
      <ProseInput
        label={t('opinion.answer')}
        value={typed.answer}
        onChange={(answer) => change({ answer })}
        disabled={disabled}
        minRows={2}
        testId="opinion-answer"
      />
      <PromiseFields {...props} />
    </>
  );
}

function PromiseFields({ typed, change, disabled, stored }: AnswerProps) {
  const { t } = useTranslation('dialogues');
  const isSent = stored?.taskId != null;
  const off = disabled || isSent;
  return (
    <>
      <ProseInput
        label={t('opinion.promise')}
        hint={t('opinion.promiseHint')}
        value={typed.promise}
        onChange={(promise) => change({ promise })}
        disabled={off}
        minRows={2}
        testId="opinion-promise"
      />
      {isSent ? <Typography variant="body2">{t('opinion.sent', { unit: typed.unit })}</Typography> : null}
      {typed.promise === '' ? null : <KeeperFields typed={typed} change={change} disabled={off} />}
    </>
  );
}

/** Who keeps the promise, by when, and who helps. */
function KeeperFields({ typed, change, disabled }: Pick<AnswerProps, 'typed' | 'change' | 'disabled'>) {
  const { t } = useTranslation('dialogues');
  const units = (useAsk('unit.list', {}).data ?? []).filter(({ active }) => active).map(({ name }) => name);
  return (
    <>
      <Columns min="14rem">
        <ComboInput
          label={t('opinion.unit')}
          value={typed.unit}
          suggestions={units}
          onChange={(unit) => change({ unit })}
          disabled={disabled}
          testId="opinion-unit"
        />
        <DayInput
          label={t('opinion.due')}
          value={typed.due}
          onChange={(due) => change({ due })}
          disabled={disabled}
          testId="opinion-due"
        />
        {typed.due !== null ? null : (
          <>
            <TextInput
              label={t('opinion.vagueDue')}
              value={typed.vagueDue}
              onChange={(vagueDue) => change({ vagueDue })}
              disabled={disabled}
              testId="opinion-vague-due"
            />
            <TextInput
              label={t('opinion.vagueReason')}
              value={typed.vagueReason}
              onChange={(vagueReason) => change({ vagueReason })}
              disabled={disabled}
              testId="opinion-vague-reason"
            />
          </>
        )}
      </Columns>
      <LinesInput
        label={t('opinion.helpers')}
        value={typed.helpers}
        onChange={(helpers) => change({ helpers })}
        disabled={disabled}
        testId="opinion-helpers"
      />
    </>
  );
}
