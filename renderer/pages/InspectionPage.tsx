import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inspectionPart } from '../../shared/domain/inspection';
import { useAsk, useToday } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { EmptyNote } from '../parts/EmptyNote';
import { FaultNote } from '../parts/FaultNote';
import { Page } from '../parts/Page';
import { PaperPreview } from '../parts/PaperPreview';
import { TabBar } from '../parts/TabBar';
import { useHotkeys } from '../parts/useHotkeys';
import { addressOf, figureFrom, type Period, periodFrom } from './inspection/address';
import { Checklist } from './inspection/Checklist';
import { ExportInspection } from './inspection/ExportInspection';
import { FigureRecords } from './inspection/FigureRecords';
import { PartSection } from './inspection/PartSection';
import { PeriodBar } from './register/PeriodBar';
import { quickPeriod } from './register/quickPeriods';

type Tab = 'figures' | 'checklist';

/** Tự kiểm tra: what a superior would ask of the office in a period; every figure opens its records. */
export function InspectionPage() {
  const params = useParams();
  const today = useToday();
  const period = periodFrom(params.period) ?? quickPeriod('quarter', today);
  const figure = figureFrom(params.figure);
  return figure === null ? <Overview period={period} /> : <FigureRecords period={period} figure={figure} />;
}

function Overview({ period }: { period: Period }) {
  const { t } = useTranslation('inspection');
  const navigate = useNavigate();
  const [tab, setTab] = useState<Tab>('figures');
  const [shown, setShown] = useState(false);
  const isRight = period.from <= period.to;
  useHotkeys({ 'Ctrl+P': () => (isRight ? setShown(true) : undefined) });
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      testId="inspection-page"
      actions={
        <>
          <ActionButton
            label={t('preview')}
            icon="print"
            shortcut="Ctrl+P"
            disabled={!isRight}
            onClick={() => setShown(true)}
            testId="inspection-preview"
          />
          <ExportInspection period={period} figure={null} />
        </>
      }
    >
      <TabBar<Tab>
        value={tab}
        tabs={[
          { value: 'figures', label: t('tab.figures'), testId: 'inspection-tab-figures' },
          { value: 'checklist', label: t('tab.checklist'), testId: 'inspection-tab-checklist' },
        ]}
        onChange={setTab}
        label={t('title')}
      />
      {tab === 'figures' ? (
        <>
          <PeriodBar
            period={period}
            onChange={(wanted) => void navigate(addressOf(wanted), { replace: true })}
          />
          {isRight ? <Figures period={period} /> : <EmptyNote text={t('wrongPeriod')} />}
        </>
      ) : (
        <Checklist />
      )}
      {shown && <PaperPreview source={{ of: 'inspection', ...period }} onClose={() => setShown(false)} />}
    </Page>
  );
}

function Figures({ period }: { period: Period }) {
  const { t } = useTranslation('inspection');
  const { data, error } = useAsk('inspection.read', period, { keep: true });
  if (error !== null) return <FaultNote fault={error.fault} />;
  if (data === undefined) return <EmptyNote text={t('counting')} />;
  return (
    <>
      {inspectionPart.options.map((part) => (
        <PartSection
          key={part}
          part={part}
          figures={data.figures.filter((figure) => figure.part === part)}
          period={period}
        />
      ))}
    </>
  );
}
