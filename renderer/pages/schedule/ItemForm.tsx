import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleItem } from '../../../shared/domain/chain';
import { dmy } from '../../../shared/text/dates';
import { ActionButton } from '../../parts/ActionButton';
import { ComboInput } from '../../parts/ComboInput';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { ProseInput } from '../../parts/ProseInput';
import { Section } from '../../parts/Section';
import { SessionsInput } from '../../parts/SessionsInput';
import { TextInput } from '../../parts/TextInput';
import { useWeekday } from '../../words/weekday';
import { whyText } from './ItemTable';

interface ItemFormProps {
  item: ScheduleItem;
  editable: boolean;
  places: string[];
  onChange(patch: Partial<ScheduleItem>): void;
  onRemove(): void;
  onClose(): void;
  /** what else can be done with the reception */
  act?: ReactNode;
}

interface ItemFieldsProps extends Pick<ItemFormProps, 'item' | 'places' | 'onChange'> {
  disabled: boolean;
}

function ItemFields({ item, disabled, places, onChange }: ItemFieldsProps) {
  const { t } = useTranslation('schedules');
  return (
    <>
      <DayInput
        label={t('day')}
        value={item.day}
        onChange={(day) => day !== null && onChange({ day })}
        disabled={disabled}
        autoFocus
        testId="schedule-item-day"
      />
      {item.ruleDay === null || item.ruleDay === item.day ? null : (
        <TextInput
          label={t('movedReason')}
          value={item.movedReason}
          onChange={(movedReason) => onChange({ movedReason })}
          hint={t('movedReasonHint')}
          disabled={disabled}
          testId="schedule-item-reason"
        />
      )}
      <SessionsInput
        label={t('hours')}
        value={item.sessions}
        onChange={(sessions) => onChange({ sessions })}
        disabled={disabled}
        testId="schedule-item-hours"
      />
      <ComboInput
        label={t('place')}
        value={item.place}
        suggestions={places}
        onChange={(place) => onChange({ place })}
        disabled={disabled}
        testId="schedule-item-place"
      />
      <ProseInput
        label={t('participants')}
        value={item.participants}
        onChange={(participants) => onChange({ participants })}
        minRows={2}
        disabled={disabled}
        testId="schedule-item-participants"
      />
      <ProseInput
        label={t('content')}
        value={item.expectedContent}
        onChange={(expectedContent) => onChange({ expectedContent })}
        minRows={2}
        disabled={disabled}
        testId="schedule-item-content"
      />
    </>
  );
}

/** One planned reception beside the table; every change writes itself. */
export function ItemForm({ item, editable, places, onChange, onRemove, onClose, act }: ItemFormProps) {
  const { t } = useTranslation('schedules');
  const weekday = useWeekday();
  const [removing, setRemoving] = useState(false);
  return (
    <Section
      title={t('edit')}
      aside={
        <ActionButton
          label={t('closeEdit')}
          onClick={onClose}
          small
          shortcut="Esc"
          testId="schedule-item-close"
        />
      }
      testId="schedule-item-form"
    >
      <Stack spacing={1.5}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {item.hostName}, {item.hostTitle}. {whyText(item, t, weekday)}
        </Typography>
        {act}
        <ItemFields item={item} disabled={!editable} places={places} onChange={onChange} />
        {editable ? (
          <ActionButton
            label={t('remove')}
            danger
            onClick={() => setRemoving(true)}
            testId="schedule-item-remove"
          />
        ) : null}
      </Stack>
      {removing ? (
        <ConfirmDialog
          title={t('removeTitle')}
          text={t('removeText', { day: dmy(item.day), host: item.hostName })}
          confirmLabel={t('remove')}
          danger
          onConfirm={onRemove}
          onClose={() => setRemoving(false)}
          testId="schedule-item-remove-dialog"
        />
      ) : null}
    </Section>
  );
}
