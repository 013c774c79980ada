import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Conclusion } from '../../../shared/domain/chain';
import { type Face, face as faces } from '../../../shared/domain/office';
import { useAct } from '../../office/hooks';
import type { AutosaveView } from '../../office/useAutosave';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { PickInput } from '../../parts/PickInput';

interface NoticeFaceProps {
  conclusion: Conclusion;
  autosave: AutosaveView;
  onTurned(): void;
  onOther(face: Face): void;
}

/** Whose form the notice takes; proposed by who received, and the clerk's to change until it is issued. */
export function NoticeFace({ conclusion, autosave, onTurned, onOther }: NoticeFaceProps) {
  const { t } = useTranslation('conclusions');
  const set = useAct('conclusion.setFace');

  async function choose(face: Face) {
    if (!(await autosave.flush())) return;
    const done = await set.act({ id: conclusion.id, version: autosave.version(), face });
    if (done !== undefined) onTurned();
  }

  // what is issued stays as it is; the same reception may owe a notice on the other face as well
  if (conclusion.state !== 'draft') {
    const other = conclusion.face === 'state' ? 'party' : 'state';
    return (
      <ActionButton
        label={t('otherFace', { face: t(`faceOf.${other}`) })}
        small
        onClick={() => onOther(other)}
        testId="conclusion-other-face"
      />
    );
  }

  return (
    <Box sx={{ maxWidth: '22rem', mb: 2 }}>
      <PickInput<Face>
        label={t('face')}
        value={conclusion.face}
        options={faces.options.map((value) => ({ value, label: t(`faceOf.${value}`) }))}
        onChange={(face) => void choose(face)}
        disabled={set.acting}
        testId="conclusion-face"
      />
      <FaultNote fault={set.fault} />
    </Box>
  );
}
