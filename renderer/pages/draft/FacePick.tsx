import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../shared/domain/drafts';
import { fixedFace } from '../../../shared/domain/drafts';
import { type Face, face as faces } from '../../../shared/domain/office';
import { useAct } from '../../office/hooks';
import { FaultNote } from '../../parts/FaultNote';
import { PickInput } from '../../parts/PickInput';
import type { DraftDesk } from './useDraftDesk';

interface FacePickProps {
  draft: Draft;
  desk: DraftDesk;
  disabled: boolean;
  onReload(): void;
}

/** Whose form the paper takes; only where both the State's and the Party's exist. */
export function FacePick({ draft, desk, disabled, onReload }: FacePickProps) {
  const { t } = useTranslation('drafts');
  const set = useAct('draft.setFace');
  if (fixedFace.has(draft.kind) || draft.from.noun === 'paper') return null;

  async function choose(face: Face) {
    if (!(await desk.autosave.flush())) return;
    const done = await set.act({ id: draft.id, version: desk.autosave.version(), face });
    if (done !== undefined) onReload();
  }

  return (
    <Box sx={{ maxWidth: '22rem', mb: 2 }}>
      <PickInput<Face>
        label={t('face')}
        hint={desk.canUndo ? t('faceKept') : undefined}
        value={desk.document.face}
        options={faces.options.map((value) => ({ value, label: t(`books.of.${value}`) }))}
        onChange={(face) => void choose(face)}
        disabled={disabled || set.acting}
        testId="draft-face"
      />
      <FaultNote fault={set.fault} />
    </Box>
  );
}
