import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ScheduleItem } from '../../../shared/domain/chain';
import { partsOf } from '../../../shared/domain/day';
import { dayOffMove } from '../../../shared/domain/dayOffMove';
import type { Face, Office } from '../../../shared/domain/office';
import { changesOf } from '../../../shared/domain/scheduleChanges';
import { useAsk, useMay } from '../../office/hooks';
import { useCalendar } from '../../office/useCalendar';
import { ActionButton } from '../../parts/ActionButton';
import { useToast } from '../../parts/Toast';
import { ChangeDialog } from './ChangeDialog';

interface ChangeButtonProps {
  item: ScheduleItem;
  office: Office;
  face: Face;
  /** a change of this reception waits for its notice already */
  waits: boolean;
  /** the person came here to change it */
  begins: boolean;
}

/** Begins the change of an issued reception and leads to the draft of its notice. */
export function ChangeButton({ item, office, face, waits, begins }: ChangeButtonProps) {
  const { t } = useTranslation('schedules');
  const navigate = useNavigate();
  const toast = useToast();
  const may = useMay('scheduleChange.begin');
  const reception = useAsk('reception.get', { id: item.receptionId }).data;
  const [open, setOpen] = useState(begins);
  const calendar = useCalendar(partsOf(item.day).year, open);
  if (!may || waits || reception === undefined || changesOf(reception.state).length === 0) return null;
  return (
    <>
      <ActionButton
        label={t('changes.begin')}
        icon="edit"
        primary
        onClick={() => setOpen(true)}
        testId="change-begin"
      />
      {open && calendar !== undefined ? (
        <ChangeDialog
          reception={reception}
          face={face}
          places={[office.receptionPlace]}
          proposed={dayOffMove(reception.day, calendar)}
          onBegun={(change) => {
            toast(t('changes.begun'));
            void navigate(`/drafts/${change.draftId ?? ''}`);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
