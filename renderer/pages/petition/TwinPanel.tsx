import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Likeness, PetitionLine, PetitionLink, Twin } from '../../../shared/ipc/calls/petitions';
import type { Input } from '../../../shared/ipc/contract';
import { dmy } from '../../../shared/text/dates';
import { useAct, useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { useToast } from '../../parts/Toast';

type Kind = Input<'petition.join'>['kind'];

function useReasons(): (reasons: readonly Likeness[]) => string {
  const { t } = useTranslation('petitionWork');
  return (reasons) => reasons.map(({ by, percent }) => t(`twin.${by}`, { percent })).join(', ');
}

function Line({ line }: { line: PetitionLine }) {
  return (
    <>
      <Link to={`/petitions/${line.id}`}>
        {line.code} · {dmy(line.receivedOn)}
      </Link>
      <Typography variant="body2">{[line.label, line.summary].filter(Boolean).join(' · ')}</Typography>
    </>
  );
}

function OneTwin({ twin, onDecide }: { twin: Twin; onDecide: ((kind: Kind) => void) | null }) {
  const { t } = useTranslation('petitionWork');
  const reasons = useReasons();
  const acts = [
    ['duplicate', 'join'],
    ['related', 'relate'],
    ['apart', 'apart'],
  ] as const;
  return (
    <Box
      component="article"
      data-testid="petition-twin"
      sx={{ py: 1, borderTop: 1, borderColor: 'divider', '& a': { color: 'primary.main', ml: 0.5 } }}
    >
      <StateChip tone={twin.verdict === 'duplicate' ? 'warn' : 'neutral'} label={t(`twin.${twin.verdict}`)} />
      <Line line={twin.other} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }} data-testid="petition-twin-reasons">
        {[reasons(twin.reasons), twin.matterCode].filter(Boolean).join(' · ')}
      </Typography>
      {onDecide !== null && (
        <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
          {acts.map(([kind, word]) => (
            <ActionButton
              key={kind}
              label={t(`twin.${word}`)}
              small
              onClick={() => onDecide(kind)}
              testId={`petition-twin-${word}`}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}

function Decided({ link, onUndo }: { link: PetitionLink; onUndo: (() => void) | null }) {
  const { t } = useTranslation('petitionWork');
  const reasons = useReasons();
  const words =
    link.kind === 'duplicate'
      ? t(link.outward ? 'twin.copyOf' : 'twin.hasCopy')
      : t(link.kind === 'related' ? 'twin.relatedTo' : 'twin.apartFrom');
  return (
    <Box
      data-testid="petition-link"
      sx={{ py: 0.75, borderTop: 1, borderColor: 'divider', '& a': { color: 'primary.main' } }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {words}
      </Typography>
      <Line line={link.other} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {[reasons(link.reasons), link.note, dmy(link.madeOn)].filter(Boolean).join(' · ')}
      </Typography>
      {onUndo !== null && (
        <ActionButton label={t('twin.undo')} small onClick={onUndo} testId="petition-unjoin" />
      )}
    </Box>
  );
}

interface TwinPanelProps {
  id: string;
  links: readonly PetitionLink[];
  /** a copy can be joined once the petition is in the register */
  stored: boolean;
  onChanged(): void;
}

/** Petitions like this one beside the form, with the reason; a clerk joins them or keeps them apart. */
export function TwinPanel({ id, links, stored, onChanged }: TwinPanelProps) {
  const { t } = useTranslation('petitionWork');
  const toast = useToast();
  const may = useMay('petition.join');
  const mayAsk = useMay('petition.twins');
  const { data } = useAsk('petition.twins', { id }, { enabled: mayAsk, keep: true });
  const join = useAct('petition.join');
  const unjoin = useAct('petition.unjoin');

  async function decide(otherId: string, kind: Kind) {
    if ((await join.act({ id, otherId, kind, note: '' })) === undefined) return;
    toast(t(kind === 'apart' ? 'twin.kept' : 'twin.joined'));
    onChanged();
  }
  async function undo(linkId: string) {
    if ((await unjoin.act({ linkId })) === undefined) return;
    toast(t('twin.undone'));
    onChanged();
  }

  return (
    <Section title={t('section.twins')} testId="petition-twins">
      <FaultNote fault={join.fault ?? unjoin.fault} />
      {data?.length === 0 && links.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('twin.none')}</Typography>
      )}
      {data?.map((twin) => (
        <OneTwin
          key={twin.other.id}
          twin={twin}
          onDecide={may && stored ? (kind) => void decide(twin.other.id, kind) : null}
        />
      ))}
      {links.map((link) => (
        <Decided key={link.id} link={link} onUndo={may ? () => void undo(link.id) : null} />
      ))}
    </Section>
  );
}
