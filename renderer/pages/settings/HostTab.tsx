import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Host } from '../../../shared/domain/people';
import { newId } from '../../office/client';
import { useAct, useAppState, useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { CheckInput } from '../../parts/CheckInput';
import { FaultNote } from '../../parts/FaultNote';
import { RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { useToast } from '../../parts/Toast';
import { HostForm } from '../host/HostForm';
import { emptyHost } from '../setup/proposals';
import { SaveBar } from './SaveBar';

/** Who receives citizens, and when. */
export function HostTab() {
  const { t } = useTranslation('settings');
  const { data, error } = useAsk('host.list', {});
  const may = useMay('host.save');
  const [open, setOpen] = useState<Host | null>(null);
  const rows = data ?? [];
  return (
    <>
      <Section
        title={t('tab.hosts')}
        aside={
          may && (
            <ActionButton
              label={t('host.add')}
              icon="add"
              small
              onClick={() => setOpen(emptyHost(newId(), rows.length + 1))}
              testId="host-add"
            />
          )
        }
      >
        <FaultNote fault={error?.fault} />
        <RowList<Host>
          label={t('tab.hosts')}
          columns={[
            { key: 'name', label: t('host.name'), render: (row) => row.name },
            { key: 'title', label: t('host.title'), render: (row) => row.title },
            { key: 'role', label: t('host.role'), render: (row) => t(`hostRole.${row.role}`) },
            { key: 'active', label: t('inUse'), render: (row) => <InUse active={row.active} /> },
          ]}
          rows={rows}
          selectedId={open?.id}
          onOpen={(row) => setOpen(row)}
          emptyText={t('host.none')}
          testId="host"
        />
      </Section>
      {open && <HostEditor key={open.id} stored={open} disabled={!may} onClose={() => setOpen(null)} />}
    </>
  );
}

export function InUse({ active }: { active: boolean }) {
  const { t } = useTranslation('settings');
  return active ? (
    <StateChip tone="good" label={t('used')} />
  ) : (
    <StateChip tone="neutral" icon="stop" label={t('unused')} />
  );
}

function HostEditor({ stored, disabled, onClose }: { stored: Host; disabled: boolean; onClose(): void }) {
  const { t } = useTranslation('settings');
  const { office } = useAppState();
  const toast = useToast();
  const { act, acting, fault } = useAct('host.save');
  const [host, setHost] = useState(stored);

  async function save(): Promise<void> {
    if ((await act(host)) === undefined) return;
    toast(t('saved'));
    onClose();
  }

  return (
    <Section title={stored.name === '' ? t('host.new') : stored.name} testId="host-form">
      <HostForm
        value={host}
        level={office?.level ?? 'xa'}
        onChange={setHost}
        disabled={disabled}
        testId="host"
      />
      <Box sx={{ mt: 1 }}>
        <CheckInput
          label={t('host.active')}
          value={host.active}
          onChange={(active) => setHost({ ...host, active })}
          disabled={disabled}
          testId="host-active"
        />
      </Box>
      {!disabled && (
        <SaveBar
          changed={host !== stored && host.name.trim() !== ''}
          saving={acting}
          fault={fault}
          onSave={() => void save()}
          onUndo={onClose}
          testId="host"
        />
      )}
    </Section>
  );
}
