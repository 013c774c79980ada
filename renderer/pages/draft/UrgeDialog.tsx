import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, partsOf } from '../../../shared/domain/day';
import type { DraftRow } from '../../../shared/domain/drafts';
import { type Face, face as faces, type Office, type Signer } from '../../../shared/domain/office';
import { addWorking } from '../../../shared/domain/workingDays';
import { useAct, useAsk, useToday } from '../../office/hooks';
import { useCalendar } from '../../office/useCalendar';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { FaultNote } from '../../parts/FaultNote';
import { PaperPreview } from '../../parts/PaperPreview';
import { PickInput } from '../../parts/PickInput';
import { signerKey, signerText } from '../issue/signers';
import { useIssueMany } from './useIssueMany';

/** Makes one letter for each late unit, shows them, and issues all of them in one go. */
export function UrgeDialog({ onClose }: { onClose(): void }) {
  const office = useAsk('office.get', {}).data;
  const [letters, setLetters] = useState<DraftRow[] | null>(null);
  if (office === undefined) return null;
  return letters === null ? (
    <MakeStep usual={office.usualFace} onMade={setLetters} onClose={onClose} />
  ) : (
    <IssueStep letters={letters} office={office} onClose={onClose} />
  );
}

/** No law says until when a late unit reports; an office usually gives it a week of work. */
const usualDays = 5;

function useProposedDay(): Day | null {
  const today = useToday();
  const calendar = useCalendar(partsOf(today).year, true);
  return calendar === undefined ? null : addWorking(calendar, today, usualDays);
}

interface MakeStepProps {
  usual: Face;
  onMade(letters: DraftRow[]): void;
  onClose(): void;
}

function MakeStep({ usual, onMade, onClose }: MakeStepProps) {
  const { t } = useTranslation('drafts');
  const make = useAct('draft.makeUrging');
  const [face, setFace] = useState(usual);
  const proposed = useProposedDay();
  const [chosen, setChosen] = useState<Day | null>();
  const reportBy = chosen === undefined ? proposed : chosen;

  async function confirm() {
    const made = await make.act({ face, reportBy });
    if (made !== undefined) onMade(made);
  }

  return (
    <ConfirmDialog
      title={t('makeUrging')}
      text={t('urgeText')}
      confirmLabel={t('urgeMake')}
      busy={make.acting}
      disabled={reportBy === null}
      fault={make.fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="urge-make"
    >
      <DayInput
        label={t('urgeReportBy')}
        value={reportBy}
        onChange={setChosen}
        autoFocus
        required
        testId="urge-report-by"
      />
      <PickInput<Face>
        label={t('urgeFace')}
        value={face}
        options={faces.options.map((value) => ({
          value,
          label: t('faceOf', { face: t(`books.of.${value}`) }),
        }))}
        onChange={setFace}
        testId="urge-face"
      />
    </ConfirmDialog>
  );
}

interface IssueStepProps {
  letters: DraftRow[];
  office: Office;
  onClose(): void;
}

function IssueStep({ letters, office, onClose }: IssueStepProps) {
  const { t } = useTranslation('drafts');
  const today = useToday();
  const own = letters[0]?.face;
  const signers = office.signers.filter(({ face }) => face === own);
  const [chosen, setChosen] = useState<string | null>(null);
  const [seen, setSeen] = useState<string | null>(null);
  const many = useIssueMany();
  const signer: Signer | undefined = signers.find((each) => signerKey(each) === chosen) ?? signers[0];
  const done = many.issued.size;
  const all = done === letters.length;

  function confirm() {
    if (all) onClose();
    else if (signer !== undefined) void many.start(letters, today, signer);
  }

  return (
    <ConfirmDialog
      title={t('urgeIssueTitle', { count: letters.length })}
      text={t('urgeIssueText')}
      confirmLabel={all ? t('urgeClose') : t('urgeIssue', { count: letters.length - done })}
      busy={many.running}
      disabled={signer === undefined}
      onConfirm={confirm}
      onClose={onClose}
      testId="urge-issue"
    >
      <Stack spacing={1}>
        <PickInput
          label={t('urgeSigner')}
          value={signer === undefined ? '' : signerKey(signer)}
          options={signers.map((each) => ({ value: signerKey(each), label: signerText(each) }))}
          onChange={setChosen}
          testId="urge-signer"
        />
        {letters.map((letter) => (
          <Letter
            key={letter.id}
            letter={letter}
            numberText={many.issued.get(letter.id)?.numberText ?? ''}
            onLook={() => setSeen(letter.id)}
          />
        ))}
        {many.running || done > 0 ? (
          <>
            <LinearProgress variant="determinate" value={(done / letters.length) * 100} />
            <Typography role="status" data-testid="urge-progress">
              {t('urgeProgress', { done, total: letters.length })}
            </Typography>
          </>
        ) : null}
        {many.running ? (
          <ActionButton label={t('urgeStop')} small onClick={many.stop} testId="urge-stop" />
        ) : null}
        <FaultNote fault={many.fault} />
      </Stack>
      {seen === null ? null : (
        <Look id={seen} paperId={many.issued.get(seen)?.id} onClose={() => setSeen(null)} />
      )}
    </ConfirmDialog>
  );
}

interface LetterProps {
  letter: DraftRow;
  /** empty until it was issued */
  numberText: string;
  onLook(): void;
}

function Letter({ letter, numberText, onLook }: LetterProps) {
  const { t } = useTranslation('drafts');
  return (
    <Stack
      direction="row"
      spacing={1}
      sx={{ alignItems: 'center', justifyContent: 'space-between' }}
      data-testid="urge-letter"
    >
      <Typography variant="body2">{[letter.title, numberText].filter(Boolean).join(' · ')}</Typography>
      <ActionButton label={t('urgeLook')} small onClick={onLook} testId="urge-look" />
    </Stack>
  );
}

interface LookProps {
  id: string;
  paperId: string | undefined;
  onClose(): void;
}

function Look({ id, paperId, onClose }: LookProps) {
  const source = paperId === undefined ? { of: 'draft' as const, id } : { of: 'paper' as const, id: paperId };
  return <PaperPreview source={source} onClose={onClose} />;
}
