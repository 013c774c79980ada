import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Block, OfficialDocument } from '../../../shared/documents/model';
import { ActionButton } from '../../parts/ActionButton';
import { useDraftEdit } from './PlaceInput';

const cell = (bold: boolean) => ({ lines: [[{ text: '', ...(bold ? { bold } : {}) }]] });

const fresh: Readonly<Record<string, () => Block>> = {
  paragraph: () => ({ kind: 'paragraph', runs: [{ text: '' }] }),
  heading: () => ({ kind: 'heading', level: 1, number: '', text: '' }),
  list: () => ({ kind: 'list', marker: 'dash', items: [[{ text: '' }]] }),
  table: () => ({
    kind: 'table',
    columns: [
      { widthMm: 80, align: 'left' },
      { widthMm: 80, align: 'left' },
    ],
    headRows: [[cell(true), cell(true)]],
    rows: [[cell(false), cell(false)]],
    repeatHead: true,
    text: 'normal',
  }),
  blankLines: () => ({ kind: 'blankLines', count: 3 }),
  pageBreak: () => ({ kind: 'pageBreak' }),
};

function inserted(document: OfficialDocument, after: number, block: Block): OfficialDocument {
  const at = Math.min(after + 1, document.blocks.length);
  return { ...document, blocks: [...document.blocks.slice(0, at), block, ...document.blocks.slice(at)] };
}

/** Adds a block behind the one in which the cursor stands. */
export function AddBar({ after }: { after: number }) {
  const { t } = useTranslation('drafts');
  const { disabled, change } = useDraftEdit();
  if (disabled) return null;
  return (
    <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
      <Typography variant="body2">{t('add')}</Typography>
      {Object.entries(fresh).map(([kind, make]) => (
        <ActionButton
          key={kind}
          label={t(`block.${kind}`)}
          icon="add"
          small
          onClick={() => change('order', (before) => inserted(before, after, make()))}
          testId={`draft-add-${kind}`}
        />
      ))}
    </Stack>
  );
}
