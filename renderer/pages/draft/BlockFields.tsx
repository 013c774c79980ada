import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Block, OfficialDocument, Signature } from '../../../shared/documents/model';
import { LinesInput } from '../../parts/LinesInput';
import { NumberInput } from '../../parts/NumberInput';
import { MatterFields } from './MatterFields';
import { Numbered } from './Numbered';
import { PlaceInput, useDraftEdit } from './PlaceInput';
import { ItemsInput, RunsInput } from './RunsInput';
import { TableFields } from './TableFields';

/** The paper with another block at one place. */
export function withBlock(document: OfficialDocument, index: number, block: Block): OfficialDocument {
  return { ...document, blocks: document.blocks.map((each, at) => (at === index ? block : each)) };
}

interface FieldsProps {
  block: Block;
  index: number;
}

/** What can be typed in a block, in the order in which it is printed. */
export function BlockFields({ block, index }: FieldsProps) {
  const { t } = useTranslation('drafts');
  const { disabled, change } = useDraftEdit();
  const place = `block-${index}`;
  const put = (next: Block) => change(place, (before) => withBlock(before, index, next));
  switch (block.kind) {
    case 'paragraph':
      return <RunsInput place={place} label={t('fields.text')} runs={block.runs} />;
    case 'heading':
      return (
        <Numbered place={place} number={block.number} onNumber={(number) => put({ ...block, number })}>
          <PlaceInput place={place} label={t('fields.text')} text={block.text} />
        </Numbered>
      );
    case 'list':
      return (
        <ItemsInput
          place={place}
          label={t('fields.text')}
          items={block.items}
          onChange={(items) => put({ ...block, items })}
        />
      );
    case 'addressees':
      return (
        <LinesInput
          label={t('block.addressees')}
          value={block.names}
          onChange={(names) => put({ ...block, names: names.length === 0 ? [''] : names })}
          disabled={disabled}
          testId={`draft-${place}`}
        />
      );
    case 'table':
      return <TableFields block={block} place={place} put={put} />;
    case 'matter':
      return <MatterFields block={block} place={place} put={put} />;
    case 'signaturePair':
      return (
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr' }}>
          <SignatureFields place={`${place}-left`} signature={block.left} />
          <SignatureFields place={`${place}-right`} signature={block.right} />
        </Box>
      );
    case 'blankLines':
      return (
        <NumberInput
          label={t('fields.lines')}
          value={block.count}
          onChange={(count) => put({ ...block, count: Math.min(60, Math.max(1, count ?? 1)) })}
          disabled={disabled}
          testId={`draft-${place}`}
        />
      );
    case 'pageBreak':
      return null;
  }
}

export function SignatureFields({ place, signature }: { place: string; signature: Signature }) {
  const { t } = useTranslation('drafts');
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <PlaceInput place={`${place}-authority`} label={t('fields.authority')} text={signature.authority} />
      <PlaceInput place={`${place}-title`} label={t('fields.signTitle')} text={signature.title} />
      <PlaceInput place={`${place}-note`} label={t('fields.note')} text={signature.note} />
      <PlaceInput place={`${place}-name`} label={t('fields.name')} text={signature.name} />
    </Box>
  );
}
