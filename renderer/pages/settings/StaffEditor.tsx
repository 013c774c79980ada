import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Staff, StaffRole } from '../../../shared/domain/people';
import { useAct } from '../../office/hooks';
import { CheckInput } from '../../parts/CheckInput';
import { Columns } from '../../parts/Columns';
import { PickInput } from '../../parts/PickInput';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';
import { Entitle } from './Entitle';
import { PasswordReset } from './PasswordReset';
import { SaveBar } from './SaveBar';

const roles: readonly StaffRole[] = ['clerk', 'headOfOffice', 'leader', 'auditor', 'administrator'];

interface StaffFieldsProps {
  staff: Staff;
  onChange(part: Partial<Staff>): void;
}

function StaffFields({ staff, onChange }: StaffFieldsProps) {
  const { t } = useTranslation('settings');
  return (
    <>
      <TextInput
        label={t('staff.name')}
        value={staff.name}
        onChange={(name) => onChange({ name })}
        required
        autoFocus
        testId="staff-name"
      />
      <TextInput
        label={t('staff.jobTitle')}
        value={staff.title}
        onChange={(title) => onChange({ title })}
        testId="staff-title"
      />
      <PickInput
        label={t('staff.role')}
        hint={t(`roleHint.${staff.role}`)}
        value={staff.role}
        options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        onChange={(role) => onChange({ role })}
        testId="staff-role"
      />
    </>
  );
}

interface StandingChecksProps extends StaffFieldsProps {
  /** is entitled today: that is taken off here, and given by an act of its own */
  mayLose: boolean;
}

/** Whether the person may read what is sealed, and works here still. */
function StandingChecks({ staff, mayLose, onChange }: StandingChecksProps) {
  const { t } = useTranslation('settings');
  return (
    <>
      {mayLose && (
        <CheckInput
          label={t('staff.entitled')}
          hint={t('staff.entitledHint')}
          value={staff.entitled}
          onChange={(entitled) => onChange({ entitled })}
          testId="staff-entitled"
        />
      )}
      <CheckInput
        label={t('staff.active')}
        value={staff.active}
        onChange={(active) => onChange({ active })}
        testId="staff-active"
      />
    </>
  );
}

interface StaffEditorProps {
  stored: Staff;
  isNew: boolean;
  onClose(): void;
}

/** One person who uses the app: as what, and with which rights. */
export function StaffEditor({ stored, isNew, onClose }: StaffEditorProps) {
  const { t } = useTranslation('settings');
  const toast = useToast();
  const add = useAct('staff.add');
  const save = useAct('staff.save');
  const [staff, setStaff] = useState(stored);
  const [password, setPassword] = useState('');
  const change = (part: Partial<Staff>) => setStaff({ ...staff, ...part });
  const complete = staff.name.trim() !== '' && (!isNew || password !== '');

  async function keep(): Promise<void> {
    const { active: _active, ...fresh } = staff;
    const done = isNew ? await add.act({ ...fresh, password }) : await save.act(staff);
    if (done === undefined) return;
    toast(t('saved'));
    onClose();
  }

  return (
    <Section title={isNew ? t('staff.new') : stored.name} testId="staff-form">
      <Columns>
        <StaffFields staff={staff} onChange={change} />
        {isNew && (
          <TextInput
            label={t('staff.password')}
            hint={t('password.hint')}
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
            required
            testId="staff-password"
          />
        )}
      </Columns>
      <Box sx={{ mt: 1 }}>
        {!isNew && <StandingChecks staff={staff} mayLose={stored.entitled} onChange={change} />}
      </Box>
      <SaveBar
        changed={complete && (isNew || staff !== stored)}
        saving={add.acting || save.acting}
        fault={add.fault ?? save.fault}
        onSave={() => void keep()}
        onUndo={onClose}
        testId="staff"
      />
      {!isNew && <Entitle person={stored} onDone={onClose} />}
      {!isNew && <PasswordReset staffId={stored.id} />}
    </Section>
  );
}
