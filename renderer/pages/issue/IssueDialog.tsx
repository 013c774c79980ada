import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperKind } from '../../../shared/domain/chain';
import type { Day } from '../../../shared/domain/day';
import type { Face, Office, Signer } from '../../../shared/domain/office';
import type { PaperSource } from '../../../shared/ipc/calls/work';
import type { Input } from '../../../shared/ipc/contract';
import type { Fault } from '../../../shared/ipc/fault';
import { useAsk, useToday } from '../../office/hooks';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { DayInput } from '../../parts/DayInput';
import { LinesInput } from '../../parts/LinesInput';
import { NamesakeAct } from '../../parts/NamesakeAct';
import { NumberInput } from '../../parts/NumberInput';
import { PickInput } from '../../parts/PickInput';
import { signerKey, signerText } from './signers';

interface IssueDialogProps {
  id: string;
  /** what it is issued from */
  source: PaperSource;
  kind: PaperKind;
  face: Face;
  office: Office;
  title: string;
  text: string;
  confirm: string;
  /** who signs and who receives, where the draft already says so */
  signer: Signer | null;
  recipients: string[];
  busy: boolean;
  fault: Fault | null;
  onIssue(input: Input<'schedule.issue'>): void;
  onClose(): void;
}

/** The last look before a paper takes its number and freezes: day, number, signer, recipients. */
export function IssueDialog(props: IssueDialogProps) {
  const { t } = useTranslation('conclusions');
  const today = useToday();
  const signers = props.office.signers.filter((each) => each.face === props.face);
  const [day, setDay] = useState<Day | null>(today);
  const [number, setNumber] = useState<number | null>(null);
  const [chosen, setChosen] = useState<string>(signerKey(props.signer ?? signers[0] ?? null));
  const [recipients, setRecipients] = useState(props.recipients);
  const next = useAsk(
    'paper.nextNumber',
    { kind: props.kind, face: props.face, day: day ?? today },
    { enabled: day !== null, keep: true },
  );
  const options = props.signer === null ? signers : [props.signer, ...signers];
  const signer = options.find((each) => signerKey(each) === chosen) ?? null;

  function issue() {
    if (day === null || signer === null) return;
    props.onIssue({
      id: props.id,
      day,
      number,
      signer,
      recipients: recipients.filter((line) => line.trim() !== ''),
    });
  }

  return (
    <ConfirmDialog
      title={props.title}
      text={props.text}
      confirmLabel={props.confirm}
      busy={props.busy}
      disabled={signer === null}
      fault={props.fault}
      testId="issue"
      onConfirm={issue}
      onClose={props.onClose}
    >
      <Stack spacing={1.5}>
        <DayInput
          label={t('paperDay')}
          value={day}
          onChange={setDay}
          error={day === null ? t('dayNeeded') : undefined}
          testId="issue-day"
        />
        <NumberInput
          label={t('number')}
          value={number}
          onChange={setNumber}
          hint={t('numberHint', { text: next.data?.text ?? '…' })}
          testId="issue-number"
        />
        <SignerPick signers={options} chosen={chosen} onChoose={setChosen} />
        <LinesInput
          label={t('recipients')}
          value={recipients}
          onChange={setRecipients}
          testId="issue-recipient"
        />
        <NamesakeAct fault={props.fault} source={props.source} />
      </Stack>
    </ConfirmDialog>
  );
}

interface SignerPickProps {
  signers: Signer[];
  chosen: string;
  onChoose(key: string): void;
}

function SignerPick({ signers, chosen, onChoose }: SignerPickProps) {
  const { t } = useTranslation('conclusions');
  if (signers.length === 0) return <Typography sx={{ color: 'error.main' }}>{t('noSigner')}</Typography>;
  return (
    <PickInput
      label={t('signer')}
      value={chosen}
      options={unique(signers).map((each) => ({ value: signerKey(each), label: signerText(each) }))}
      onChange={onChoose}
      testId="issue-signer"
    />
  );
}

function unique(signers: Signer[]): Signer[] {
  return [...new Map(signers.map((each) => [signerKey(each), each])).values()];
}
