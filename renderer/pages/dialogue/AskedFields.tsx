import { useTranslation } from 'react-i18next';
import { type OpinionSource, opinionSource } from '../../../shared/domain/dialogues';
import { Columns } from '../../parts/Columns';
import { ComboInput } from '../../parts/ComboInput';
import { DayInput } from '../../parts/DayInput';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { TextInput } from '../../parts/TextInput';
import type { OpinionPartProps } from './OpinionForm';

const there: readonly OpinionSource[] = ['spoken', 'slip'];

/** Who asked what, from where and about which field. */
export function AskedFields({ typed, change, disabled, known }: OpinionPartProps) {
  const { t } = useTranslation('dialogues');
  const used = (of: 'village' | 'field') => [
    ...new Set(known.map((one) => one[of]).filter((text) => text !== '')),
  ];
  // what was gathered before stays so, and what was said there too
  const sources = opinionSource.options.filter((one) => there.includes(one) === there.includes(typed.source));
  return (
    <>
      <Columns min="13rem">
        <TextInput
          label={t('opinion.speaker')}
          value={typed.speaker}
          onChange={(speaker) => change({ speaker })}
          disabled={disabled}
          autoFocus
          testId="opinion-speaker"
        />
        <ComboInput
          label={t('opinion.village')}
          value={typed.village}
          suggestions={used('village')}
          onChange={(village) => change({ village })}
          disabled={disabled}
          testId="opinion-village"
        />
        <ComboInput
          label={t('opinion.field')}
          value={typed.field}
          suggestions={used('field')}
          onChange={(field) => change({ field })}
          disabled={disabled}
          testId="opinion-field"
        />
        <PickInput<OpinionSource>
          label={t('opinion.source')}
          value={typed.source}
          options={sources.map((value) => ({ value, label: t(`opinion.sources.${value}`) }))}
          onChange={(source) => change({ source })}
          disabled={disabled}
          testId="opinion-source"
        />
        {there.includes(typed.source) ? null : (
          <DayInput
            label={t('opinion.gatheredOn')}
            value={typed.gatheredOn}
            onChange={(gatheredOn) => change({ gatheredOn })}
            disabled={disabled}
            testId="opinion-gatheredon"
          />
        )}
      </Columns>
      <ProseInput
        label={t('opinion.content')}
        value={typed.content}
        onChange={(content) => change({ content })}
        disabled={disabled}
        minRows={2}
        testId="opinion-content"
      />
    </>
  );
}
