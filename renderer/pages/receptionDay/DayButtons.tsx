import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../parts/ActionButton';

export interface DayButtonsProps {
  mayAct: boolean;
  onBack(): void;
  onRegister(): void;
  onWalkIn(): void;
  onPapers(): void;
  onEnd(): void;
}

/** The acts of the whole day; those that change something rest once it is closed. */
export function DayButtons({ mayAct, onBack, onRegister, onWalkIn, onPapers, onEnd }: DayButtonsProps) {
  const { t } = useTranslation('receptionDay');
  return (
    <>
      <ActionButton label={t('back')} icon="back" shortcut="Esc" onClick={onBack} testId="day-back" />
      <ActionButton label={t('print')} icon="print" shortcut="Ctrl+P" onClick={onPapers} testId="day-print" />
      {mayAct && (
        <>
          <ActionButton
            label={t('register')}
            icon="add"
            shortcut="F3"
            onClick={onRegister}
            testId="day-register"
          />
          <ActionButton
            label={t('walkIn')}
            icon="visit"
            shortcut="F2"
            onClick={onWalkIn}
            testId="day-walkin"
          />
          <ActionButton label={t('close.open')} primary onClick={onEnd} testId="day-close" />
        </>
      )}
    </>
  );
}
