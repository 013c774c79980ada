import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import {
  type KeyboardEvent,
  lazy,
  type RefObject,
  Suspense,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { searchNouns } from '../../shared/domain/search';
import type { Output } from '../../shared/ipc/contract';
import { dmy } from '../../shared/text/dates';
import { call } from '../office/client';
import { useAsk } from '../office/hooks';
import { FaultNote } from '../parts/FaultNote';
import { addressOfHit } from './addresses';
import { markPlace } from './markPlace';

const PaperPreview = lazy(async () => ({ default: (await import('../parts/PaperPreview')).PaperPreview }));

type Hit = Output<'search.all'>['hits'][number];

const noHits: readonly Hit[] = [];
const mostHits = 60;
/** of one noun; see the handler */
const mostOfNoun = 20;

export interface SearchPanelProps {
  text: string;
  listRef: RefObject<HTMLDivElement | null>;
  /** a citizen was chosen: look for everything under that name */
  onNarrow(name: string): void;
  onGone(): void;
}

/** Letters typed on change what is found: the button that had the focus may be gone, and with it the keyboard. */
function useKeptFocus(list: RefObject<HTMLDivElement | null>, hits: readonly Hit[]): void {
  const walking = useRef(false);
  useEffect(() => {
    const box = list.current;
    const enter = () => {
      walking.current = true;
    };
    const leave = (event: FocusEvent) => {
      // focus that is lost with its button goes nowhere
      walking.current = event.relatedTarget === null;
    };
    box?.addEventListener('focusin', enter);
    box?.addEventListener('focusout', leave);
    return () => {
      box?.removeEventListener('focusin', enter);
      box?.removeEventListener('focusout', leave);
    };
  }, [list]);
  useEffect(() => {
    if (!walking.current || document.activeElement !== document.body || hits.length === 0) return;
    list.current?.querySelector<HTMLElement>('button')?.focus();
  }, [list, hits]);
}

/** The arrows go from one hit to the next, whatever its kind. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const here = document.activeElement;
  const at = here instanceof HTMLElement ? buttons.indexOf(here) : -1;
  buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}

/** What was found, by kind; arrows walk, Enter opens. */
export function SearchPanel({ text, listRef, onNarrow, onGone }: SearchPanelProps) {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  // The panel may lag behind the fingers; the field itself never does.
  const wanted = useDeferredValue(text.trim());
  const { data, isFetching, error } = useAsk('search.all', { text: wanted, limit: mostHits }, { keep: true });
  const [paperId, setPaperId] = useState<string | null>(null);
  const hits = data?.hits ?? noHits;
  useKeptFocus(listRef, hits);
  const reading = data?.reading;

  async function open(hit: Hit): Promise<void> {
    if (hit.noun === 'citizen') return onNarrow(hit.title);
    if (hit.noun === 'paper') return setPaperId(hit.id);
    const isHere = markPlace();
    const address = await addressOfHit(hit, call).catch(() => null);
    if (address === null || !isHere()) return;
    onGone();
    await navigate(address);
  }

  if (paperId !== null) {
    return (
      <Suspense fallback={null}>
        <PaperPreview source={{ of: 'paper', id: paperId }} onClose={() => setPaperId(null)} />
      </Suspense>
    );
  }
  return (
    <Paper
      ref={listRef}
      elevation={8}
      data-testid="search-results"
      onKeyDown={walk}
      sx={{
        position: 'absolute',
        top: '100%',
        left: 0,
        mt: 0.5,
        // from the rail to the edge of a window that is small or enlarged
        width: 'min(640px, calc(100vw - 228px))',
        maxHeight: '70vh',
        overflowY: 'auto',
        p: 1,
      }}
    >
      <FaultNote fault={error?.fault} />
      {hits.length === 0 && !error && (
        <Typography variant="body2" sx={{ p: 1, color: 'text.secondary' }}>
          {isFetching ? t('searching') : `${t('none')} ${t('hint')}`}
        </Typography>
      )}
      {hits.length > 0 && reading !== undefined && reading.how !== 'asTyped' && (
        <Typography role="note" variant="body2" sx={{ px: 1, pb: 0.5 }} data-testid="search-reading">
          {t(`reading.${reading.how}`, { typed: wanted, read: reading.text })}
        </Typography>
      )}
      {searchNouns.map((noun) => (
        <HitGroup
          key={noun}
          noun={noun}
          hits={hits.filter((hit) => hit.noun === noun)}
          onOpen={(hit) => void open(hit)}
        />
      ))}
    </Paper>
  );
}

function HitGroup({ noun, hits, onOpen }: { noun: Hit['noun']; hits: Hit[]; onOpen(hit: Hit): void }) {
  const { t } = useTranslation('search');
  if (hits.length === 0) return null;
  return (
    <Box component="section" aria-label={t(`noun.${noun}`)}>
      <Typography variant="caption" sx={{ px: 1, color: 'text.secondary', fontWeight: 600 }}>
        {t(`noun.${noun}`)} ({hits.length < mostOfNoun ? hits.length : t('newest', { count: hits.length })})
      </Typography>
      {hits.map((hit) => (
        <Box
          key={hit.id}
          component="button"
          type="button"
          data-testid={`search-hit-${noun}`}
          onClick={() => onOpen(hit)}
          sx={{
            display: 'grid',
            gridTemplateColumns: 'minmax(0, 1fr) auto',
            width: '100%',
            textAlign: 'left',
            font: 'inherit',
            fontSize: '0.9063rem',
            columnGap: 1,
            color: 'text.primary',
            bgcolor: 'transparent',
            border: 0,
            borderRadius: 1,
            px: 1,
            py: 0.5,
            cursor: 'pointer',
            '&:hover, &:focus-visible': { bgcolor: 'action.selected' },
          }}
        >
          <span>{hit.title}</span>
          <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
            {hit.day === null ? '' : dmy(hit.day)}
          </Typography>
          <Typography
            component="span"
            variant="caption"
            noWrap
            sx={{ gridColumn: '1 / -1', color: 'text.secondary' }}
          >
            {hit.detail}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
