import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Office } from '../../../shared/domain/office';
import { useAct, useAppState, useAsk, useMay } from '../../office/hooks';
import { Columns } from '../../parts/Columns';
import { FaultNote } from '../../parts/FaultNote';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';
import { FaceFields } from '../office/FaceFields';
import { PlaceFields } from '../office/PlaceFields';
import { SignerFields } from '../office/SignerFields';
import { SaveBar } from './SaveBar';

/** How the office stands on papers, where and when it receives. */
export function OfficeTab() {
  const { data, error } = useAsk('office.get', {});
  if (data === undefined) return <FaultNote fault={error?.fault} />;
  return <OfficeForm stored={data} />;
}

interface NameSectionProps {
  office: Office;
  onChange(part: Partial<Office>): void;
  disabled: boolean;
}

function NameSection({ office, onChange, disabled }: NameSectionProps) {
  const { t } = useTranslation('settings');
  const text = (field: 'name' | 'placeName' | 'provinceName') => (
    <TextInput
      label={t(`office.${field}`)}
      value={office[field]}
      onChange={(typed) => onChange({ [field]: typed })}
      disabled={disabled}
      testId={`office-${field}`}
    />
  );
  return (
    <Section title={t('office.title')}>
      <Columns>
        {text('name')}
        {text('placeName')}
        {text('provinceName')}
        <TextInput
          label={t('office.code')}
          hint={t('office.codeFixed')}
          value={office.code}
          onChange={() => {}}
          disabled
          testId="office-code"
        />
      </Columns>
    </Section>
  );
}

function OfficeForm({ stored }: { stored: Office }) {
  const { t } = useTranslation('settings');
  const toast = useToast();
  const { refresh } = useAppState();
  const may = useMay('office.save');
  const { act, acting, fault } = useAct('office.save');
  const [edited, setEdited] = useState<Office | null>(null);
  const office = edited ?? stored;
  const change = (part: Partial<Office>) => setEdited({ ...office, ...part });

  async function save(): Promise<void> {
    const saved = await act(office);
    if (saved === undefined) return;
    setEdited(null);
    toast(t('saved'));
    await refresh();
  }

  return (
    <>
      <NameSection office={office} onChange={change} disabled={!may} />
      <FaceFields
        title={t('faceTitle.state')}
        value={office.state}
        onChange={(state) => change({ state })}
        disabled={!may}
        testId="office-state"
      />
      <FaceFields
        title={t('faceTitle.party')}
        value={office.party}
        onChange={(party) => change({ party })}
        disabled={!may}
        testId="office-party"
      />
      <PlaceFields value={office} onChange={change} disabled={!may} testId="office" />
      <SignerFields
        value={office.signers}
        onChange={(signers) => change({ signers })}
        disabled={!may}
        testId="office-signer"
      />
      {may && (
        <SaveBar
          changed={edited !== null}
          saving={acting}
          fault={fault}
          onSave={() => void save()}
          onUndo={() => setEdited(null)}
          sticky
          testId="office"
        />
      )}
    </>
  );
}
