import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, OfficialDocument } from '../../../shared/documents/model';
import { IconButton } from '../../parts/IconButton';
import { BlockFields } from './BlockFields';
import { focusPlace, useDraftEdit } from './PlaceInput';
import { SourceLink } from './SourceLink';

export function movedBlock(document: OfficialDocument, from: number, to: number): OfficialDocument {
  const blocks = [...document.blocks];
  const [taken] = blocks.splice(from, 1);
  if (taken === undefined) return document;
  blocks.splice(to, 0, taken);
  return { ...document, blocks };
}

interface BlockCardProps {
  block: Block;
  index: number;
  last: boolean;
}

/** One block of the paper: its fields, its source, and its place among the others. */
export function BlockCard({ block, index, last }: BlockCardProps) {
  const { t } = useTranslation('drafts');
  const { disabled, change } = useDraftEdit();
  const number = index + 1;

  function move(by: -1 | 1) {
    if (disabled || (by === -1 ? index === 0 : last)) return;
    change('order', (before) => movedBlock(before, index, index + by));
    // once the fields stand in their new order
    setTimeout(() => focusPlace(`block-${index + by}`));
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <Paper
      variant="outlined"
      sx={{ p: 1, mb: 1 }}
      onKeyDown={onKeyDown}
      data-testid={`draft-card-${index}`}
      data-block={index}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Typography variant="caption" sx={{ fontWeight: 600 }}>
          {number}. {t(`block.${block.kind}`)}
        </Typography>
        <SourceLink source={block.source} />
        <Box sx={{ flex: 1 }} />
        <IconButton
          icon="up"
          label={t('up', { number })}
          disabled={disabled || index === 0}
          onClick={() => move(-1)}
          testId={`draft-up-${index}`}
        />
        <IconButton
          icon="down"
          label={t('down', { number })}
          disabled={disabled || last}
          onClick={() => move(1)}
          testId={`draft-down-${index}`}
        />
        <IconButton
          icon="close"
          label={t('remove', { number })}
          disabled={disabled}
          onClick={() =>
            change('order', (before) => ({
              ...before,
              blocks: before.blocks.filter((_, at) => at !== index),
            }))
          }
          testId={`draft-remove-${index}`}
        />
      </Box>
      <BlockFields block={block} index={index} />
    </Paper>
  );
}
