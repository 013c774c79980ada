import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Check } from '../../../shared/domain/chain';
import { StateChip } from '../../parts/StateChip';
import { Why } from '../../parts/Why';
import { checkReason, checkWords } from './checkWords';

const tones = { ok: 'good', info: 'neutral', warning: 'warn', stop: 'bad' } as const;
const order = ['stop', 'warning', 'info', 'ok'];

interface CheckListProps {
  noun: 'schedules' | 'conclusions' | 'dialogues' | 'receptionDay';
  checks: Check[];
  /** a press on the sentence leads to what it is about */
  onPick?(check: Check): void;
  /** a remedy that one press applies */
  remedy?(check: Check): ReactNode;
  testId: string;
}

/** What the law or the office's own rules say of a draft, worst first, each with its basis. */
export function CheckList({ noun, checks, onPick, remedy, testId }: CheckListProps) {
  const { t } = useTranslation(noun);
  const sorted = checks.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  if (sorted.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('noChecks')}</Typography>;
  return (
    <Stack component="ul" spacing={1.25} sx={{ listStyle: 'none', m: 0, p: 0 }} data-testid={testId}>
      {sorted.map((check) => (
        <Box
          component="li"
          key={`${check.code} ${check.itemId} ${JSON.stringify(check.params)}`}
          data-testid={`${testId}-${check.severity}`}
          data-code={check.code}
        >
          <Stack direction="row" spacing={1} sx={{ alignItems: 'flex-start' }}>
            <StateChip label={t(`severity.${check.severity}`)} tone={tones[check.severity]} />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Sentence text={checkWords(check, t)} onPick={onPick && (() => onPick(check))} />
              <Reason text={checkReason(check, t)} />
              {remedy?.(check)}
            </Box>
          </Stack>
        </Box>
      ))}
    </Stack>
  );
}

function Reason({ text }: { text: string }) {
  return text === '' ? null : <Why text={text} />;
}

function Sentence({ text, onPick }: { text: string; onPick?: () => void }) {
  if (onPick === undefined) return <Typography variant="body2">{text}</Typography>;
  return (
    <ButtonBase onClick={onPick} sx={{ textAlign: 'left', font: 'inherit', borderRadius: 1 }}>
      <Typography variant="body2" sx={{ '&:hover': { textDecoration: 'underline' } }}>
        {text}
      </Typography>
    </ButtonBase>
  );
}
