import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/domain/visits';
import { useAppState } from '../../office/hooks';
import type { AutosaveView } from '../../office/useAutosave';
import { ActionButton } from '../../parts/ActionButton';
import { StateChip } from '../../parts/StateChip';
import { SavedMark } from './SavedMark';
import { visitTone } from './visitTone';

export interface VisitHeadProps {
  visit: Pick<Visit, 'state' | 'number' | 'numberYear' | 'cancelReason'>;
  autosave: AutosaveView;
  amending: boolean;
  mayWrite: boolean;
  /** nothing is stored yet: there is nothing to enter, print or cancel */
  untouched: boolean;
  busy: boolean;
  onEnter(): void;
  onReceipt(): void;
  onCancel(): void;
  onAmend(): void;
  onAmendSave(): void;
  onAmendStop(): void;
  onBack(): void;
  /** what went wrong, kept in sight */
  children?: ReactNode;
}

function Title({ visit }: Pick<VisitHeadProps, 'visit'>) {
  const { t } = useTranslation('visits');
  const numbered = visit.number !== null;
  return (
    <Box sx={{ flex: '1 1 12rem', minWidth: 0 }}>
      <Typography variant="h2" data-testid="visit-number">
        {numbered ? t('numberText', { number: visit.number, year: visit.numberYear }) : t('draftTitle')}
      </Typography>
      {visit.state === 'cancelled' && (
        <Typography variant="body2">
          {numbered ? t('cancelReason', { reason: visit.cancelReason }) : t('desk.inBin')}
        </Typography>
      )}
    </Box>
  );
}

function Acts(props: VisitHeadProps): ReactNode {
  const { t } = useTranslation('visits');
  const { visit, mayWrite, untouched, busy } = props;
  if (props.amending) {
    return (
      <>
        <ActionButton label={t('act.amendStop')} onClick={props.onAmendStop} testId="visit-amend-stop" />
        <ActionButton
          label={t('act.amendSave')}
          primary
          busy={busy}
          onClick={props.onAmendSave}
          testId="visit-amend-save"
        />
      </>
    );
  }
  return (
    <>
      {mayWrite && visit.state === 'entered' && (
        <ActionButton label={t('act.amend')} icon="edit" onClick={props.onAmend} testId="visit-amend" />
      )}
      <ActionButton
        label={t('act.receipt')}
        icon="print"
        shortcut="Ctrl+P"
        disabled={untouched}
        onClick={props.onReceipt}
        testId="visit-receipt"
      />
      {mayWrite && visit.state === 'draft' && (
        <ActionButton
          label={t('act.enter')}
          primary
          shortcut="F9"
          busy={busy}
          disabled={untouched}
          onClick={props.onEnter}
          testId="visit-enter"
        />
      )}
    </>
  );
}

/** Number, state and how safe the draft is, with the acts; stays in sight while the form scrolls. */
export function VisitHead(props: VisitHeadProps) {
  const { t } = useTranslation('visits');
  const { visit } = props;
  const { demo } = useAppState();
  return (
    <Box
      sx={{
        position: 'sticky',
        // below the bar of the frame and, in the demo, its band
        top: demo ? 86 : 52,
        zIndex: 10,
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'divider',
        py: 1,
        mb: 1.5,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Title visit={visit} />
        <Acts {...props} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, mt: 0.5 }}>
        <StateChip label={t(`state.${visit.state}`)} tone={visitTone[visit.state]} testId="visit-state" />
        {visit.state === 'draft' && <SavedMark autosave={props.autosave} />}
        <Box sx={{ flex: 1 }} />
        {props.mayWrite && visit.state !== 'cancelled' && !props.amending && (
          <ActionButton
            label={t(visit.state === 'draft' ? 'desk.discard' : 'act.cancel')}
            small
            disabled={props.untouched}
            onClick={props.onCancel}
            testId="visit-cancel"
          />
        )}
        <ActionButton label={t('act.back')} small shortcut="Esc" onClick={props.onBack} testId="visit-back" />
      </Box>
      {props.children}
    </Box>
  );
}
