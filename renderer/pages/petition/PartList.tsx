import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Petition } from '../../../shared/domain/petitions';
import { petitionKind } from '../../../shared/domain/visits';
import type { PetitionLine } from '../../../shared/ipc/calls/petitions';
import type { Input } from '../../../shared/ipc/contract';
import { newId } from '../../office/client';
import { useAct, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { Section } from '../../parts/Section';
import { useToast } from '../../parts/Toast';

type Part = Input<'petition.split'>['parts'][number];

const kinds = petitionKind.exclude(['mixed']).options;

function newPart(kind: Part['kind']): Part {
  return { id: newId(), kind, summary: '' };
}

interface PartFieldsProps {
  part: Part;
  /** from 0 */
  index: number;
  onChange(change: Partial<Part>): void;
  /** the last part stays */
  onRemove: (() => void) | undefined;
}

function PartFields({ part, index, onChange, onRemove }: PartFieldsProps) {
  const { t } = useTranslation('petitionWork');
  const { t: tk } = useTranslation('petitions');
  return (
    <Box sx={{ display: 'grid', gap: 0.75, mb: 1.5 }}>
      <PickInput
        label={t('split.nth', { n: index + 1 })}
        value={part.kind}
        options={kinds.map((value) => ({ value, label: tk(`kind.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
        testId={`petition-part-${index}-kind`}
      />
      <ProseInput
        label={t('section.content')}
        value={part.summary}
        onChange={(summary) => onChange({ summary })}
        minRows={2}
        required
        testId={`petition-part-${index}-summary`}
      />
      {onRemove !== undefined && (
        <Box>
          <ActionButton label={t('split.remove')} small onClick={onRemove} />
        </Box>
      )}
    </Box>
  );
}

interface SplitDialogProps {
  petition: Petition;
  onDone(): void;
  onClose(): void;
}

function SplitDialog({ petition, onDone, onClose }: SplitDialogProps) {
  const { t } = useTranslation('petitionWork');
  const toast = useToast();
  const split = useAct('petition.split');
  const [parts, setParts] = useState<Part[]>([newPart('complaint'), newPart('proposal')]);
  const isSecret = parts.some(({ kind }) => kind === 'denunciation');

  async function confirm() {
    const made = await split.act({ id: petition.id, version: petition.version, parts });
    if (made === undefined) return;
    const codes = made.map(({ code }) => code).join(', ');
    toast(t('split.done', { count: made.length, codes }));
    onDone();
  }

  return (
    <ConfirmDialog
      title={t('split.act')}
      text={t('split.text')}
      confirmLabel={t('split.act')}
      busy={split.acting}
      disabled={parts.some(({ summary }) => summary.trim() === '')}
      fault={split.fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="petition-split-dialog"
    >
      {isSecret && (
        <Typography role="note" sx={{ mb: 1, color: 'warning.main' }}>
          {t('split.secret')}
        </Typography>
      )}
      {parts.map((part, index) => (
        <PartFields
          key={part.id}
          part={part}
          index={index}
          onChange={(change) =>
            setParts(parts.map((each) => (each.id === part.id ? { ...each, ...change } : each)))
          }
          onRemove={parts.length > 1 ? () => setParts(parts.filter(({ id }) => id !== part.id)) : undefined}
        />
      ))}
      <ActionButton
        label={t('split.add')}
        icon="add"
        small
        disabled={parts.length >= 10}
        onClick={() => setParts([...parts, newPart('proposal')])}
        testId="petition-part-add"
      />
    </ConfirmDialog>
  );
}

interface PartListProps {
  petition: Petition;
  parent: PetitionLine | null;
  parts: readonly PetitionLine[];
  /** what is on screen is in the register */
  settled: boolean;
  onChanged(): void;
}

/** The parts of a petition of many contents, or the whole that a part comes from. */
export function PartList({ petition, parent, parts, settled, onChanged }: PartListProps) {
  const { t } = useTranslation('petitionWork');
  const { t: tk } = useTranslation('petitions');
  const may = useMay('petition.split');
  const [open, setOpen] = useState(false);
  const canSplit = may && settled && petition.kind === 'mixed' && petition.state !== 'cancelled';
  if (parent === null && parts.length === 0 && !canSplit) return null;
  return (
    <Section
      title={t('section.parts')}
      aside={
        canSplit && (
          <ActionButton label={t('split.act')} small onClick={() => setOpen(true)} testId="petition-split" />
        )
      }
      testId="petition-parts"
    >
      {parent !== null && (
        <Typography>
          {t('split.whole')} <Link to={`/petitions/${parent.id}`}>{parent.code}</Link>
        </Typography>
      )}
      {parts.map((part) => (
        <Typography key={part.id} data-testid="petition-part" sx={{ '& a': { color: 'primary.main' } }}>
          <Link to={`/petitions/${part.id}`}>{part.code}</Link> {tk(`kind.${part.kind}`)}
          {part.summary === '' ? '' : `: ${part.summary}`}
        </Typography>
      ))}
      {open && (
        <SplitDialog
          petition={petition}
          onDone={() => {
            setOpen(false);
            onChanged();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </Section>
  );
}
