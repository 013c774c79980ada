import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { partsOf } from '../../shared/domain/day';
import { useAsk, useMay, useToday } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { Page } from '../parts/Page';
import { TabBar } from '../parts/TabBar';
import { DialogueDetail } from './dialogue/DialogueDetail';
import { DialogueList } from './dialogue/DialogueList';
import { FiguresView } from './dialogue/FiguresView';
import { NewDialogue } from './dialogue/NewDialogue';
import { ReviewView } from './dialogue/ReviewView';

const views = ['list', 'figures', 'review'] as const;
type View = (typeof views)[number];

/** Đối thoại: every conference from its plan to what came of its promises. */
export function DialoguePage() {
  const { id } = useParams();
  return id === undefined ? <Overview /> : <DialogueDetail key={id} id={id} />;
}

function Overview() {
  const { t } = useTranslation('dialogues');
  const navigate = useNavigate();
  const thisYear = partsOf(useToday()).year;
  const mayWrite = useMay('dialogue.save');
  const office = useAsk('office.get', {}).data;
  const [params, setParams] = useSearchParams();
  const [making, setMaking] = useState(false);
  const view = views.find((one) => one === params.get('view')) ?? 'list';
  const open = (dialogueId: string) => void navigate(`/dialogues/${dialogueId}`);
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      testId="dialogue-page"
      actions={
        mayWrite && (
          <ActionButton
            label={t('new')}
            icon="add"
            primary
            disabled={office === undefined}
            onClick={() => setMaking(true)}
            testId="dialogue-new"
          />
        )
      }
    >
      <TabBar<View>
        value={view}
        tabs={views.map((value) => ({ value, label: t(`view.${value}`), testId: `dialogue-view-${value}` }))}
        onChange={(next) => setParams(next === 'list' ? {} : { view: next }, { replace: true })}
        label={t('view.label')}
      />
      {view === 'list' ? <DialogueList thisYear={thisYear} onOpen={open} /> : null}
      {view === 'figures' ? <FiguresView thisYear={thisYear} /> : null}
      {view === 'review' ? <ReviewView thisYear={thisYear} onOpen={open} /> : null}
      {making && office !== undefined ? (
        <NewDialogue office={office} onMade={open} onClose={() => setMaking(false)} />
      ) : null}
    </Page>
  );
}
