import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Staff } from '../../../shared/domain/people';
import { newId } from '../../office/client';
import { useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { InUse } from './HostTab';
import { StaffEditor } from './StaffEditor';

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
