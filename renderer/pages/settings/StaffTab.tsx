import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Staff, StaffRole } from '../../../shared/domain/people';
import { newId } from '../../office/client';
import { useAct, useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { CheckInput } from '../../parts/CheckInput';
import { Columns } from '../../parts/Columns';
import { FaultNote } from '../../parts/FaultNote';
import { PickInput } from '../../parts/PickInput';
import { RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';
import { Entitle } from './Entitle';
import { InUse } from './HostTab';
import { PasswordReset } from './PasswordReset';
import { SaveBar } from './SaveBar';

const roles: readonly StaffRole[] = ['clerk', 'headOfOffice', 'leader', 'auditor', 'administrator'];

function newStaff(): Staff {
  return { id: newId(), name: '', title: '', role: 'clerk', active: true, entitled: false };
}

/** Who uses the app, and as what. */
export function StaffTab() {
  const { t } = useTranslation('settings');
  const { data, error } = useAsk('staff.list', {});
  const may = useMay('staff.save');
  const [open, setOpen] = useState<{ staff: Staff; isNew: boolean } | null>(null);
  return (
    <>
      <Section
        title={t('tab.staff')}
        aside={
          may && (
            <ActionButton
              label={t('staff.add')}
              icon="add"
              small
              onClick={() => setOpen({ staff: newStaff(), isNew: true })}
              testId="staff-add"
            />
          )
        }
      >
        <FaultNote fault={error?.fault} />
        {data !== undefined && !data.some(({ entitled, active }) => entitled && active) ? (
          <Typography role="note" sx={{ mb: 1 }} data-testid="nobody-entitled">
            {t('entitle.nobody')}
          </Typography>
        ) : null}
        <RowList<Staff>
          label={t('tab.staff')}
          columns={[
            { key: 'name', label: t('staff.name'), render: (row) => row.name },
            { key: 'title', label: t('staff.jobTitle'), render: (row) => row.title },
            { key: 'role', label: t('staff.role'), render: (row) => t(`role.${row.role}`) },
            {
              key: 'entitled',
              label: t('staff.entitled'),
              render: (row) => (row.entitled ? t('yes') : t('no')),
            },
            { key: 'active', label: t('inUse'), render: (row) => <InUse active={row.active} /> },
          ]}
          rows={data ?? []}
          selectedId={open?.staff.id}
          onOpen={may ? (staff) => setOpen({ staff, isNew: false }) : undefined}
          testId="staff"
        />
      </Section>
      {open && (
        <StaffEditor
          key={open.staff.id}
          stored={open.staff}
          isNew={open.isNew}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

interface StaffEditorProps {
  stored: Staff;
  isNew: boolean;
  onClose(): void;
}

function StaffEditor({ stored, isNew, onClose }: StaffEditorProps) {
  const { t } = useTranslation('settings');
  const toast = useToast();
  const add = useAct('staff.add');
  const save = useAct('staff.save');
  const [staff, setStaff] = useState(stored);
  const [password, setPassword] = useState('');
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
        <TextInput
          label={t('staff.name')}
          value={staff.name}
          onChange={(name) => setStaff({ ...staff, name })}
          required
          autoFocus
          testId="staff-name"
        />
        <TextInput
          label={t('staff.jobTitle')}
          value={staff.title}
          onChange={(title) => setStaff({ ...staff, title })}
          testId="staff-title"
        />
        <PickInput
          label={t('staff.role')}
          hint={t(`roleHint.${staff.role}`)}
          value={staff.role}
          options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          onChange={(role) => setStaff({ ...staff, role })}
          testId="staff-role"
        />
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
        {!isNew && stored.entitled && (
          <CheckInput
            label={t('staff.entitled')}
            hint={t('staff.entitledHint')}
            value={staff.entitled}
            onChange={(entitled) => setStaff({ ...staff, entitled })}
            testId="staff-entitled"
          />
        )}
        {!isNew && (
          <CheckInput
            label={t('staff.active')}
            value={staff.active}
            onChange={(active) => setStaff({ ...staff, active })}
            testId="staff-active"
          />
        )}
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
