import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CheckInput, checkPart, checkState } from '../../../shared/domain/checklist';
import { useAct } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { PickInput } from '../../parts/PickInput';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';
import { capital } from '../../words/capital';

interface CheckFieldsProps {
  item: CheckInput;
  onChange(change: Partial<CheckInput>): void;
}

function CheckFields({ item, onChange }: CheckFieldsProps) {
  const { t } = useTranslation('inspection');
  const { part } = item;
  const isThing = part === 'place' || part === 'equipment';
  return (
    <>
      <PickInput
        label={t('check.partLabel')}
        value={part}
        options={checkPart.options.map((value) => ({ value, label: t(`check.part.${value}`) }))}
        onChange={(value) => onChange({ part: value })}
        testId="check-part"
      />
      <TextInput
        label={t('check.name')}
        value={item.name}
        onChange={(name) => onChange({ name })}
        required
        autoFocus
        testId="check-name"
      />
      <TextInput
        label={t(`check.detail.${part}`)}
        value={item.detail}
        onChange={(detail) => onChange({ detail })}
        testId="check-detail"
      />
      {isThing && (
        <PickInput
          label={t('check.state')}
          value={item.state}
          options={checkState.options.map((value) => ({ value, label: capital(t(`mark.${value}`)) }))}
          onChange={(state) => onChange({ state })}
          testId="check-state"
        />
      )}
      <DayInput
        label={t(`check.checkedOn.${part}`)}
        value={item.checkedOn}
        onChange={(checkedOn) => onChange({ checkedOn })}
        testId="check-on"
      />
      <DayInput
        label={t(`check.nextOn.${part}`)}
        value={item.nextOn}
        onChange={(nextOn) => onChange({ nextOn })}
        testId="check-next"
      />
      <TextInput
        label={t('check.note')}
        value={item.note}
        onChange={(note) => onChange({ note })}
        testId="check-note"
      />
    </>
  );
}

/** One line of the checklist; taken off only with a reason. */
export function CheckDialog({ stored, onClose }: { stored: CheckInput; onClose(): void }) {
  const { t } = useTranslation('inspection');
  const toast = useToast();
  const saving = useAct('checklist.save');
  const cancelling = useAct('checklist.cancel');
  const [item, setItem] = useState(stored);
  const [removing, setRemoving] = useState(false);

  async function save(): Promise<void> {
    if ((await saving.act(item)) === undefined) return;
    toast(t('check.saved'));
    onClose();
  }

  async function remove(reason: string): Promise<void> {
    const { id, version } = stored;
    if ((await cancelling.act({ id, version, reason })) !== undefined) onClose();
  }

  if (removing) {
    return (
      <ReasonDialog
        title={t('check.removeTitle')}
        text={stored.name}
        danger
        busy={cancelling.acting}
        fault={cancelling.fault}
        onConfirm={(reason) => void remove(reason)}
        onClose={() => setRemoving(false)}
      />
    );
  }
  return (
    <ConfirmDialog
      title={stored.name === '' ? t('check.new') : stored.name}
      busy={saving.acting}
      disabled={item.name.trim() === ''}
      fault={saving.fault}
      onConfirm={() => void save()}
      onClose={onClose}
      testId="check-dialog"
    >
      <CheckFields item={item} onChange={(change) => setItem({ ...item, ...change })} />
      {stored.version > 0 && (
        <ActionButton
          label={t('check.remove')}
          small
          danger
          onClick={() => setRemoving(true)}
          testId="check-remove"
        />
      )}
    </ConfirmDialog>
  );
}
