import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { useToday } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { Page } from '../parts/Page';
import { PaperPreview } from '../parts/PaperPreview';
import { TabBar } from '../parts/TabBar';
import { useHotkeys } from '../parts/useHotkeys';
import { PaperList } from './register/PaperList';
import { type Period, PeriodBar } from './register/PeriodBar';
import { quickPeriod } from './register/quickPeriods';
import { RegisterRows } from './register/RegisterRows';

type Tab = 'register' | 'papers';

/** Sổ và báo cáo: the reception register of a period, and every paper issued in it. */
export function RegisterPage() {
  const { t } = useTranslation('registers');
  const { t: ti } = useTranslation('imports');
  const navigate = useNavigate();
  const today = useToday();
  const [tab, setTab] = useState<Tab>('register');
  const [period, setPeriod] = useState<Period>(() => quickPeriod('thisMonth', today));
  const [shown, setShown] = useState<PaperSource | null>(null);
  const preview = () => (period.from <= period.to ? setShown({ of: 'register', ...period }) : undefined);
  useHotkeys({ 'Ctrl+P': () => (tab === 'register' ? preview() : undefined) });

  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      testId="register-page"
      actions={
        <ActionButton
          label={ti('entry')}
          icon="folder"
          onClick={() => void navigate('/registers/import')}
          testId="register-import"
        />
      }
    >
      <TabBar<Tab>
        value={tab}
        tabs={[
          { value: 'register', label: t('tabs.register'), testId: 'register-tab-register' },
          { value: 'papers', label: t('tabs.papers'), testId: 'register-tab-papers' },
        ]}
        onChange={setTab}
        label={t('title')}
      />
      <PeriodBar period={period} onChange={setPeriod} />
      {tab === 'register' ? (
        <RegisterRows
          period={period}
          onPeriod={setPeriod}
          onPreview={preview}
          onPetitions={() => setShown({ of: 'petitionRegister', ...period })}
        />
      ) : (
        <PaperList
          period={period}
          onPeriod={setPeriod}
          onOpen={(paper) => setShown({ of: 'paper', id: paper.id })}
        />
      )}
      {shown !== null && <PaperPreview source={shown} onClose={() => setShown(null)} />}
    </Page>
  );
}
