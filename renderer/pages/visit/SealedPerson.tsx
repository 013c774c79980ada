import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/ipc/contract';
import { groupDigits } from '../../../shared/text/numbers';
import { useAct, useMay, useStaff } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { Icon } from '../../parts/Icon';
import { type SealedAnswer, SealedAsk } from '../../parts/SealedAsk';
import { FormPart } from './FormPart';

/** Long enough to copy a name into a letter, short enough that a passer-by finds it closed. */
const shownSeconds = 60;

type Revealed = Output<'sealed.reveal'>;

interface RevealProps {
  visitId: string;
  onOpen(found: Revealed): void;
  onClose(): void;
}

function RevealDialog({ visitId, onOpen, onClose }: RevealProps) {
  const { t } = useTranslation('visits');
  const reveal = useAct('sealed.reveal');

  async function open(answer: SealedAnswer) {
    const found = await reveal.act({ visitId, ...answer });
    if (found !== undefined) onOpen(found);
  }

  return (
    <SealedAsk
      title={t('sealed.reveal')}
      text={t('sealed.audited')}
      confirmLabel={t('sealed.open')}
      reasonLabel={t('sealed.reason')}
      passphraseLabel={t('sealed.passphrase')}
      busy={reveal.acting}
      fault={reveal.fault}
      onConfirm={(answer) => void open(answer)}
      onClose={onClose}
      testId="sealed-dialog"
      fieldId="sealed"
    />
  );
}

function ShownPerson({ found, onClose }: { found: Revealed; onClose(): void }) {
  const { person, others, note } = found;
  const { t } = useTranslation('visits');
  const [left, setLeft] = useState(shownSeconds);

  // A PC that slept, or a window in the background whose timers are slowed, still closes by the clock on the wall.
  useEffect(() => {
    const until = Date.now() + shownSeconds * 1000;
    const count = (now: number) => Math.min(now - 1, Math.ceil((until - Date.now()) / 1000));
    const timer = setInterval(() => setLeft(count), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onClose();
  }, [left, onClose]);

  const lines = [
    `${person.honorific} ${person.name}`.trim(),
    person.address,
    person.idNumber === '' ? '' : `${t(`idKind.${person.idKind}`)}: ${groupDigits(person.idNumber, 'id')}`,
    groupDigits(person.phone, 'phone'),
    ...others.map((one) => [`${one.honorific} ${one.name}`.trim(), one.address].filter(Boolean).join(', ')),
    note,
  ];
  return (
    <Box data-testid="sealed-person" sx={{ border: 1, borderColor: 'warning.main', borderRadius: 1, p: 1.5 }}>
      {lines.filter(Boolean).map((text) => (
        <Typography key={text}>{text}</Typography>
      ))}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 1 }}>
        <Typography variant="body2" sx={{ flex: 1, color: 'text.secondary' }}>
          {t('sealed.closesIn', { seconds: left })}
        </Typography>
        <ActionButton label={t('sealed.hide')} small onClick={onClose} testId="sealed-hide" />
      </Box>
    </Box>
  );
}

interface SealedPersonProps {
  /** of the visit or the petition */
  visitId: string;
  matterCode: string;
  noun?: 'visit' | 'petition';
}

/** In place of the person of a denunciation: the code, and a way in for those entitled, with a reason. */
export function SealedPerson({ visitId, matterCode, noun = 'visit' }: SealedPersonProps) {
  const { t } = useTranslation('visits');
  const may = useMay('sealed.reveal');
  const entitled = useStaff()?.entitled === true && may;
  const [asking, setAsking] = useState(false);
  const [person, setPerson] = useState<Revealed | null>(null);
  const [hide] = useState(() => () => setPerson(null));

  return (
    <FormPart title={t('sealed.title')} columns={noun === 'visit' ? '3, 4' : undefined} testId="visit-sealed">
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 1 }}>
        <Icon name="seal" />
        <Typography sx={{ flex: 1 }}>
          {matterCode === ''
            ? t('sealed.noCode')
            : t(noun === 'visit' ? 'sealed.text' : 'sealed.petitionText', { code: matterCode })}
          {may && !entitled && ` ${t('sealed.notEntitled')}`}
        </Typography>
        {entitled && person === null && (
          <ActionButton label={t('sealed.reveal')} onClick={() => setAsking(true)} testId="sealed-reveal" />
        )}
      </Box>
      {person !== null && <ShownPerson found={person} onClose={hide} />}
      {asking && (
        <RevealDialog
          visitId={visitId}
          onOpen={(found) => {
            setAsking(false);
            setPerson(found);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </FormPart>
  );
}
