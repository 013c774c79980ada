import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldForm, type PaperTemplate, templateField } from '../../../shared/documents/templateFields';
import { type PaperKind, paperKind } from '../../../shared/domain/chain';
import { type Face, face } from '../../../shared/domain/office';
import { useAct, useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { PickInput } from '../../parts/PickInput';
import { type Column, RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { useToast } from '../../parts/Toast';

type Row = PaperTemplate & { id: string };

function useColumns(mayChange: boolean, onRemove: (row: Row) => void): Column<Row>[] {
  const { t } = useTranslation('papers');
  const kindOf = (kind: string) => paperKind.options.find((known) => known === kind);
  return [
    {
      key: 'kind',
      label: t('list.kind'),
      render: ({ kind, face: of }) => {
        const known = kindOf(kind);
        return `${known === undefined ? kind : t(`kind.${known}`)} – ${t(`templates.face.${of}`)}`;
      },
    },
    { key: 'name', label: t('templates.file'), render: ({ name }) => name },
    {
      key: 'findings',
      label: t('templates.findings'),
      render: ({ unknown, missing }) => (
        <>
          {unknown.length > 0 && <Box>{t('templates.unknown', { fields: unknown.join(', ') })}</Box>}
          {missing.length > 0 && (
            <Box>{t('templates.missing', { fields: missing.map(fieldForm).join(', ') })}</Box>
          )}
          {unknown.length + missing.length === 0 && t('templates.whole')}
        </>
      ),
    },
    {
      key: 'remove',
      label: '',
      width: 90,
      render: (row) =>
        mayChange && (
          <ActionButton
            small
            label={t('templates.remove')}
            onClick={() => onRemove(row)}
            testId="template-remove"
          />
        ),
    },
  ];
}

/** Every field with what it becomes, to be copied into Word. */
function FieldList() {
  const { t } = useTranslation('papers');
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 2, rowGap: 0.5 }}
    >
      {templateField.options.map((field) => (
        <Box key={field} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ fontFamily: 'monospace', userSelect: 'all' }}>
            {fieldForm(field)}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            {t(`templates.field.${field}`)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** The office's own Word template for each kind of paper. */
export function TemplateTab() {
  const { t } = useTranslation('papers');
  const toast = useToast();
  const { data, error } = useAsk('template.list', {});
  const upload = useAct('template.upload');
  const remove = useAct('template.remove');
  const mayChange = useMay('template.upload');
  const [kind, setKind] = useState<PaperKind>('conclusionNotice');
  const [of, setOf] = useState<Face>('state');
  const rows = (data ?? []).map((row) => ({ ...row, id: `${row.kind}-${row.face}` }));

  async function take(): Promise<void> {
    if ((await upload.act({ kind, face: of })) !== undefined) toast(t('templates.kept'));
  }

  function drop(row: Row): void {
    const known = paperKind.options.find((one) => one === row.kind);
    if (known !== undefined) void remove.act({ kind: known, face: row.face });
  }

  return (
    <Section title={t('templates.title')}>
      <Typography sx={{ mb: 2, color: 'text.secondary' }}>{t('templates.text')}</Typography>
      {mayChange && (
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'end', maxWidth: 720, mb: 2 }}>
          <PickInput<PaperKind>
            label={t('list.kind')}
            value={kind}
            options={paperKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChange={setKind}
            testId="template-kind"
          />
          <PickInput<Face>
            label={t('templates.faceLabel')}
            value={of}
            options={face.options.map((value) => ({ value, label: t(`templates.face.${value}`) }))}
            onChange={setOf}
            testId="template-face"
          />
          <ActionButton
            label={t('templates.upload')}
            busy={upload.acting}
            onClick={() => void take()}
            testId="template-upload"
          />
        </Box>
      )}
      <FaultNote fault={error?.fault ?? upload.fault ?? remove.fault} testId="template-fault" />
      <RowList
        columns={useColumns(mayChange, drop)}
        rows={rows}
        emptyText={t('templates.none')}
        label={t('templates.title')}
        testId="template-list"
      />
      <Typography variant="h3" sx={{ mt: 3, mb: 1 }}>
        {t('templates.fields')}
      </Typography>
      <FieldList />
    </Section>
  );
}
