import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../../../shared/domain/people';
import { newId } from '../../office/client';
import { useAct, useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { CheckInput } from '../../parts/CheckInput';
import { Columns } from '../../parts/Columns';
import { FaultNote } from '../../parts/FaultNote';
import { RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';
import { unitOf } from '../setup/proposals';
import { InUse } from './HostTab';
import { SaveBar } from './SaveBar';

/** Units that tasks are given to. */
export function UnitTab() {
  const { t } = useTranslation('settings');
  const { data, error } = useAsk('unit.list', {});
  const may = useMay('unit.save');
  const [open, setOpen] = useState<Unit | null>(null);
  const rows = data ?? [];
  return (
    <>
      <Section
        title={t('tab.units')}
        aside={
          may && (
            <ActionButton
              label={t('unit.add')}
              icon="add"
              small
              onClick={() => setOpen(unitOf(newId(), '', rows.length + 1))}
              testId="unit-add"
            />
          )
        }
      >
        <FaultNote fault={error?.fault} />
        <RowList<Unit>
          label={t('tab.units')}
          columns={[
            { key: 'name', label: t('unit.name'), render: (row) => row.name },
            { key: 'short', label: t('unit.shortName'), render: (row) => row.shortName },
            { key: 'active', label: t('inUse'), render: (row) => <InUse active={row.active} /> },
          ]}
          rows={rows}
          selectedId={open?.id}
          onOpen={may ? (row) => setOpen(row) : undefined}
          emptyText={t('unit.none')}
          testId="unit"
        />
      </Section>
      {open && <UnitEditor key={open.id} stored={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function UnitEditor({ stored, onClose }: { stored: Unit; onClose(): void }) {
  const { t } = useTranslation('settings');
  const toast = useToast();
  const { act, acting, fault } = useAct('unit.save');
  const [unit, setUnit] = useState(stored);

  async function save(): Promise<void> {
    if ((await act(unit)) === undefined) return;
    toast(t('saved'));
    onClose();
  }

  return (
    <Section title={stored.name === '' ? t('unit.new') : stored.name} testId="unit-form">
      <Columns>
        <TextInput
          label={t('unit.name')}
          value={unit.name}
          onChange={(name) => setUnit({ ...unit, name })}
          required
          autoFocus
          testId="unit-name"
        />
        <TextInput
          label={t('unit.shortName')}
          value={unit.shortName}
          onChange={(shortName) => setUnit({ ...unit, shortName })}
          testId="unit-short"
        />
      </Columns>
      <CheckInput
        label={t('unit.active')}
        value={unit.active}
        onChange={(active) => setUnit({ ...unit, active })}
        testId="unit-active"
      />
      <SaveBar
        changed={unit !== stored && unit.name.trim() !== ''}
        saving={acting}
        fault={fault}
        onSave={() => void save()}
        onUndo={onClose}
        testId="unit"
      />
    </Section>
  );
}
