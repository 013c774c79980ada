import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { partsOf } from '../../../shared/domain/day';
import type { Matter } from '../../../shared/domain/petitions';
import type { VisitFields } from '../../../shared/domain/visits';
import { newId } from '../../office/client';
import { useAct, useAsk } from '../../office/hooks';
import { useSettled } from '../../office/useSettled';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { TextInput } from '../../parts/TextInput';
import { FormPart } from './FormPart';

export interface MatterLinkProps {
  fields: Pick<VisitFields, 'kind' | 'content' | 'day' | 'matterId'>;
  matterCode: string;
  disabled: boolean;
  onLink(matter: { id: string; code: string } | null): void;
  testId?: string;
}

/** What a matter is called at first: the beginning of what was said, cut at a word. */
function summaryOf(content: string): string {
  const text = content.trim().replace(/\s+/g, ' ');
  if (text.length <= 200) return text;
  return `${text.slice(0, 200).replace(/\s\S*$/, '')}…`;
}

function useNewMatter(fields: MatterLinkProps['fields']) {
  const next = useAct('matter.nextCode');
  const save = useAct('matter.save');

  async function open(): Promise<Matter | undefined> {
    const code = await next.act({ kind: fields.kind, year: partsOf(fields.day).year });
    if (code === undefined) return undefined;
    const now = new Date().toISOString();
    return save.act({
      id: newId(),
      code: code.code,
      kind: fields.kind,
      summary: summaryOf(fields.content),
      state: 'open',
      secret: false,
      version: 0,
      createdAt: now,
      updatedAt: now,
    });
  }

  return { open, busy: next.acting || save.acting, fault: next.fault ?? save.fault };
}

function Found({ text, onPick }: { text: string; onPick(matter: Matter): void }) {
  const { t } = useTranslation('visits');
  const asked = useSettled(text.trim());
  const enabled = asked.length >= 2;
  const { data } = useAsk('matter.list', { text: asked, limit: 6, offset: 0 }, { enabled, keep: true });
  if (!enabled || data === undefined) return null;
  return (
    <Box role="group" aria-label={t('matter.found')} sx={{ my: 0.5 }}>
      {data.rows.length === 0 && <Typography variant="body2">{t('matter.notFound')}</Typography>}
      {data.rows.map((matter) => (
        <Box key={matter.id} sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
          <ActionButton label={matter.code} small onClick={() => onPick(matter)} testId="visit-matter-row" />
          <Typography variant="body2" noWrap sx={{ minWidth: 0 }}>
            {matter.summary}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

/** Ties a visit or a petition to the matter it is about, or opens a new one with the next code. */
export function MatterLink({
  fields,
  matterCode,
  disabled,
  onLink,
  testId = 'visit-matter',
}: MatterLinkProps) {
  const { t } = useTranslation('visits');
  const [text, setText] = useState('');
  const fresh = useNewMatter(fields);

  async function openNew() {
    const matter = await fresh.open();
    if (matter !== undefined) onLink(matter);
  }

  if (fields.matterId !== null) {
    return (
      <FormPart title={t('section.matter')}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <Typography
            data-testid={`${testId}-code`}
            sx={{ flex: 1, fontWeight: 600, '& a': { color: 'primary.main' } }}
          >
            <Link to={`/matters/${fields.matterId}`}>
              {matterCode === '' ? t('matter.linkedOnly') : t('matter.linked', { code: matterCode })}
            </Link>
          </Typography>
          {!disabled && (
            <ActionButton
              label={t('matter.clear')}
              small
              onClick={() => onLink(null)}
              testId={`${testId}-clear`}
            />
          )}
        </Box>
      </FormPart>
    );
  }
  return (
    <FormPart title={t('section.matter')}>
      {disabled ? (
        <Typography variant="body2">{t('matter.none')}</Typography>
      ) : (
        <>
          <TextInput label={t('matter.search')} value={text} onChange={setText} testId={`${testId}-search`} />
          <Found
            text={text}
            onPick={(matter) => {
              setText('');
              onLink(matter);
            }}
          />
          <Box sx={{ mt: 1 }}>
            <ActionButton
              label={t('matter.open')}
              icon="add"
              small
              busy={fresh.busy}
              onClick={() => void openNew()}
              testId={`${testId}-new`}
            />
          </Box>
          <FaultNote fault={fresh.fault} />
        </>
      )}
    </FormPart>
  );
}
