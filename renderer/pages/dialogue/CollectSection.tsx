import { useTranslation } from 'react-i18next';
import { newId } from '../../office/client';
import { useAsk } from '../../office/hooks';
import { CheckInput } from '../../parts/CheckInput';
import { Columns } from '../../parts/Columns';
import { ComboInput } from '../../parts/ComboInput';
import { DayInput } from '../../parts/DayInput';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import type { TabProps } from './DialogueTabs';
import { EditRows } from './EditRows';

function useUnits(): string[] {
  return (useAsk('unit.list', {}).data ?? []).map(({ name }) => name);
}

/** Which unit prepares which answer, and by when. */
function PreparationSection({ fields, patch, disabled }: TabProps) {
  const { t } = useTranslation('dialogues');
  const units = useUnits();
  return (
    <Section title={t('section.units')}>
      <EditRows
        rows={fields.preparations}
        keyOf={({ id }) => id}
        onChange={(preparations) => patch({ preparations })}
        blank={() => ({ id: newId(), unit: '', what: '', due: null, ready: false })}
        columns="minmax(0, 1fr) minmax(0, 1.5fr) 190px 100px"
        disabled={disabled}
        most={60}
        testId="preparation"
        render={(row, change, index) => (
          <>
            <ComboInput
              label={t('fields.unit')}
              value={row.unit}
              suggestions={units}
              onChange={(unit) => change({ unit })}
              disabled={disabled}
              testId={`preparation-unit-${index}`}
            />
            <TextInput
              label={t('fields.what')}
              value={row.what}
              onChange={(what) => change({ what })}
              disabled={disabled}
              testId={`preparation-what-${index}`}
            />
            <DayInput
              label={t('fields.due')}
              value={row.due}
              onChange={(due) => change({ due })}
              disabled={disabled}
              testId={`preparation-due-${index}`}
            />
            <CheckInput
              label={t('fields.ready')}
              value={row.ready}
              onChange={(ready) => change({ ready })}
              disabled={disabled}
            />
          </>
        )}
      />
    </Section>
  );
}

/** Who gathers opinions before the day, from when until when. */
function OpinionSection({ fields, patch, disabled }: TabProps) {
  const { t } = useTranslation('dialogues');
  const units = useUnits();
  return (
    <Section title={t('section.collect')}>
      <Columns>
        <ComboInput
          label={t('fields.collectBy')}
          value={fields.collectBy}
          suggestions={units}
          onChange={(collectBy) => patch({ collectBy })}
          disabled={disabled}
          testId="dialogue-collect-by"
        />
        <DayInput
          label={t('fields.collectFrom')}
          value={fields.collectFrom}
          onChange={(collectFrom) => patch({ collectFrom })}
          disabled={disabled}
          testId="dialogue-collect-from"
        />
        <DayInput
          label={t('fields.collectTo')}
          value={fields.collectTo}
          onChange={(collectTo) => patch({ collectTo })}
          disabled={disabled}
          testId="dialogue-collect-to"
        />
      </Columns>
    </Section>
  );
}

/** Who prepares which answer, and how opinions are gathered before. */
export function CollectSection(props: TabProps) {
  return (
    <>
      <PreparationSection {...props} />
      <OpinionSection {...props} />
    </>
  );
}
