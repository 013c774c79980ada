import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { DialogueFields } from '../../../shared/domain/dialogues';
import type { Office } from '../../../shared/domain/office';
import type { DialogueView } from '../../../shared/ipc/calls/dialogues';
import { Related } from '../../parts/Related';
import { Section } from '../../parts/Section';
import { TabBar } from '../../parts/TabBar';
import { CheckList } from '../issue/CheckList';
import { AgendaTab } from './AgendaTab';
import { AttendanceTab } from './AttendanceTab';
import { ClockList } from './ClockList';
import { OpinionDesk } from './OpinionDesk';
import { PaperPanel } from './PaperPanel';
import { PrepareTab } from './PrepareTab';
import { PublishTab } from './PublishTab';
import { ResultsTab } from './ResultsTab';
import type { Patch } from './useDialogueFields';

export interface TabProps {
  view: DialogueView;
  fields: DialogueFields;
  patch: Patch;
  office: Office;
  disabled: boolean;
  /** stores what is typed, so that papers are made of it */
  flush(): Promise<boolean>;
}

const tabs = ['prepare', 'opinions', 'agenda', 'people', 'day', 'results', 'publish'] as const;
type Tab = (typeof tabs)[number];
/** A dialogue with somebody who complains has neither. */
const ofConference: readonly Tab[] = ['opinions', 'agenda', 'people'];

/** The parts of a dialogue in the order of its life, with what the law asks and its papers beside them. */
export function DialogueTabs(props: TabProps) {
  const { t } = useTranslation('dialogues');
  const [params, setParams] = useSearchParams();
  const { view, fields, flush } = props;
  const shown = tabs.filter((tab) => fields.kind !== 'complaint' || !ofConference.includes(tab));
  const tab = shown.find((one) => one === params.get('tab')) ?? 'prepare';
  return (
    <>
      <TabBar<Tab>
        value={tab}
        tabs={shown.map((value) => ({ value, label: t(`tab.${value}`), testId: `dialogue-tab-${value}` }))}
        onChange={(next) => setParams(next === 'prepare' ? {} : { tab: next }, { replace: true })}
        label={t('tab.label')}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 340px' } }}>
        <Box sx={{ minWidth: 0 }}>
          {tab === 'prepare' ? <PrepareTab {...props} /> : null}
          {tab === 'opinions' ? <OpinionDesk {...props} of="before" /> : null}
          {tab === 'agenda' ? <AgendaTab {...props} /> : null}
          {tab === 'people' ? <AttendanceTab {...props} /> : null}
          {tab === 'day' ? <OpinionDesk {...props} of="there" /> : null}
          {tab === 'results' ? <ResultsTab {...props} /> : null}
          {tab === 'publish' ? <PublishTab {...props} /> : null}
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <ClockList view={view} />
          <Section title={t('checksTitle')}>
            <CheckList noun="dialogues" checks={view.checks} testId="dialogue-checks" />
          </Section>
          <PaperPanel view={view} fields={fields} flush={flush} />
          {view.dialogue.version > 0 && <Related noun="dialogue" id={fields.id} />}
        </Box>
      </Box>
    </>
  );
}
