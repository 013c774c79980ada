import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { RelatedNoun, RelatedRecord } from '../../shared/domain/related';
import { dmy } from '../../shared/text/dates';
import { useAsk, useMay } from '../office/hooks';
import { ActionButton } from './ActionButton';
import { FaultNote } from './FaultNote';
import { Section } from './Section';

export interface RelatedPanelProps {
  noun: RelatedNoun;
  id: string;
  /** kinds that the page lists already */
  without?: readonly RelatedNoun[];
  /** shows a paper, which has no page of its own */
  onPaper(id: string): void;
  /** another page is gone to */
  onGo?(): void;
}

/** "Liên quan": one press to what a record came from, one to what came of it. */
export function RelatedPanel(props: RelatedPanelProps) {
  const may = useMay('related.list');
  return may ? <Panel {...props} /> : null;
}

function Panel({ noun, id, without = [], onPaper, onGo }: RelatedPanelProps) {
  const { t } = useTranslation('related');
  const asked = useAsk('related.list', { noun, id });
  const shown = (rows: readonly RelatedRecord[] = []) => rows.filter((row) => !without.includes(row.noun));
  const from = shown(asked.data?.from);
  const came = shown(asked.data?.came);
  const going = { onPaper, onGo };
  return (
    <Section title={t('title')} testId="related">
      <FaultNote fault={asked.error?.fault} />
      {asked.data !== undefined && from.length + came.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('nothing')}
        </Typography>
      )}
      <Side {...going} title={t('from')} rows={from} testId="related-from" />
      <Side {...going} title={t('came')} rows={came} testId="related-came" />
    </Section>
  );
}

/** More than these only when asked for. */
const shownFirst = 8;

interface SideProps extends Pick<RelatedPanelProps, 'onPaper' | 'onGo'> {
  title: string;
  rows: readonly RelatedRecord[];
  testId: string;
}

function Side({ title, rows, testId, ...going }: SideProps) {
  const { t } = useTranslation('related');
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const some = all ? rows : rows.slice(0, shownFirst);
  return (
    <Box data-testid={testId} sx={{ mb: 1 }}>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {some.map((row) => (
          <Row key={`${row.noun} ${row.id}`} row={row} {...going} />
        ))}
      </Box>
      {some.length < rows.length && (
        <ActionButton
          label={t('more', { count: rows.length - some.length })}
          small
          onClick={() => setAll(true)}
          testId={`${testId}-more`}
        />
      )}
    </Box>
  );
}

function useNames(): (row: RelatedRecord) => { kind: string; name: string } {
  const { t, i18n } = useTranslation('related');
  const { t: tp } = useTranslation('papers');
  return ({ noun, kind, title, day }) => {
    const isPaper = noun === 'paper' || noun === 'draft';
    const word =
      isPaper && i18n.exists(`kind.${kind}`, { ns: 'papers' }) ? tp([`kind.${kind}`, kind]) : title;
    const when = day === null || noun === 'task' ? '' : dmy(day);
    const parts = isPaper ? [word, title, when] : [title, when];
    return { kind: t(`noun.${noun}`), name: parts.filter((part) => part !== '').join(' · ') };
  };
}

const asLink = {
  border: 0,
  p: 0,
  bgcolor: 'transparent',
  color: 'primary.main',
  font: 'inherit',
  textAlign: 'left',
  textDecoration: 'underline',
  cursor: 'pointer',
};

type RowProps = Pick<RelatedPanelProps, 'onPaper' | 'onGo'> & { row: RelatedRecord };

function Row({ row, onPaper, onGo }: RowProps) {
  const { kind, name } = useNames()(row);
  const text = name === '' ? kind : name;
  return (
    <Box
      component="li"
      data-testid="related-row"
      data-noun={row.noun}
      sx={{ mt: 0.5, '& a': { color: 'primary.main' }, overflowWrap: 'anywhere' }}
    >
      <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
        {`${kind}: `}
      </Typography>
      {row.address === null ? (
        <Box
          component="button"
          type="button"
          onClick={() => onPaper(row.id)}
          data-testid="related-paper"
          sx={asLink}
        >
          {text}
        </Box>
      ) : (
        <RouterLink to={`/${row.address}`} onClick={onGo}>
          {text}
        </RouterLink>
      )}
    </Box>
  );
}
