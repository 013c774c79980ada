import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snippet } from '../../../shared/domain/drafts';
import type { Face } from '../../../shared/domain/office';
import { newId } from '../../office/client';
import { useAct, useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { IconButton } from '../../parts/IconButton';
import { ProseInput } from '../../parts/ProseInput';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';

/** The office's own wordings and those that come with the app, put in at the cursor. */
export function SnippetPanel({ face, onInsert }: { face: Face; onInsert(text: string): boolean }) {
  const { t } = useTranslation('drafts');
  const { t: tc } = useTranslation('conclusions');
  const toast = useToast();
  const { data } = useAsk('snippet.list', { face });
  const mayAdd = useMay('snippet.save');
  const save = useAct('snippet.save');
  const [adding, setAdding] = useState(false);
  const named = ({ own, title, id }: Snippet) => (own ? title : tc(`snippets.${id}`));
  return (
    <Section title={t('snippets.title')} testId="draft-snippets">
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('snippets.hint')}
      </Typography>
      <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap' }}>
        {(data ?? []).map((one) => (
          <Stack key={one.id} direction="row" sx={{ alignItems: 'center' }}>
            <ActionButton
              label={named(one)}
              small
              onClick={() => {
                if (!onInsert(one.text)) toast(t('snippets.noField'));
              }}
              testId={`draft-snippet-${one.id}`}
            />
            {one.own && mayAdd && (
              <IconButton
                icon="close"
                label={t('snippets.remove', { title: one.title })}
                onClick={() =>
                  void save.act({ id: one.id, version: one.version, title: one.title, text: '' })
                }
              />
            )}
          </Stack>
        ))}
      </Stack>
      {mayAdd && (
        <ActionButton
          label={t('snippets.add')}
          icon="add"
          small
          onClick={() => setAdding(true)}
          testId="draft-snippet-add"
        />
      )}
      {adding && <SnippetDialog onClose={() => setAdding(false)} />}
    </Section>
  );
}

function SnippetDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('drafts');
  const save = useAct('snippet.save');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');

  async function confirm() {
    const saved = await save.act({ id: newId(), version: 0, title, text });
    if (saved !== undefined) onClose();
  }

  return (
    <ConfirmDialog
      title={t('snippets.add')}
      busy={save.acting}
      disabled={title.trim() === '' || text.trim() === ''}
      fault={save.fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="draft-snippet-dialog"
    >
      <TextInput label={t('snippets.name')} value={title} onChange={setTitle} testId="draft-snippet-title" />
      <ProseInput
        label={t('snippets.text')}
        value={text}
        onChange={setText}
        hint={t('snippets.hintText')}
        testId="draft-snippet-text"
      />
    </ConfirmDialog>
  );
}
