import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day';
import type { Opinion, OpinionFields } from '../../../shared/domain/dialogues';
import { call } from '../../office/client';
import { useAutosave } from '../../office/useAutosave';
import { FaultNote } from '../../parts/FaultNote';
import { visitFormKeys } from '../visit/formKeys';
import { SavedMark } from '../visit/SavedMark';
import { AnswerFields } from './AnswerFields';
import { AskedFields } from './AskedFields';
import { OpinionActs } from './OpinionActs';
import { SecretFields } from './SecretFields';

export interface OpinionFormProps {
  /** null for one that nobody has written into yet */
  stored: Opinion | null;
  first: OpinionFields;
  number: number;
  of: 'before' | 'there';
  /** of the dialogue */
  day: Day | null;
  disabled: boolean;
  /** the others, whose villages and fields are offered */
  known: readonly Opinion[];
  onGone(): void;
}

export interface OpinionPartProps {
  typed: OpinionFields;
  change(part: Partial<OpinionFields>): void;
  disabled: boolean;
  known: readonly Opinion[];
}

/** One opinion, saved while it is typed. Mount it anew for each. */
export function OpinionForm({ stored, first, number, of, day, disabled, known, onGone }: OpinionFormProps) {
  const { t } = useTranslation('dialogues');
  const [typed, setTyped] = useState(first);
  const autosave = useAutosave<OpinionFields, Opinion>({
    value: typed,
    version: stored?.version ?? 0,
    save: (fields, version) => call('opinion.save', { fields, version }),
  });
  const isClosed = disabled || stored?.state === 'cancelled';
  const change = (part: Partial<OpinionFields>) => setTyped((now) => ({ ...now, ...part }));
  const parts = { typed, change, disabled: isClosed, known };

  return (
    <Box sx={{ mt: 2, borderTop: 1, borderColor: 'divider', pt: 1.5 }} data-testid="opinion-form">
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <Typography variant="h3" sx={{ flex: 1 }}>
          {t('opinion.number', { number })}
        </Typography>
        <SavedMark autosave={autosave} />
      </Stack>
      <FaultNote fault={autosave.fault} testId="opinion-fault" />
      <Box component="form" noValidate onKeyDown={visitFormKeys} onSubmit={(event) => event.preventDefault()}>
        <Stack spacing={1.5}>
          {typed.denunciation ? null : <AskedFields {...parts} />}
          <SecretFields {...parts} />
          {typed.denunciation || of === 'before' ? null : (
            <AnswerFields {...parts} stored={stored} day={day} />
          )}
        </Stack>
      </Box>
      {stored === null ? null : (
        <OpinionActs opinion={stored} autosave={autosave} disabled={isClosed} onGone={onGone} />
      )}
    </Box>
  );
}
