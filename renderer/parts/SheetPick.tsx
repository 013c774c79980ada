import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { PaperKind } from '../../shared/domain/chain';
import { isPosted, type PostedPage, postedPage } from '../../shared/domain/postedSheets';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { PickInput } from './PickInput';

/** The source on another sheet, where it can have one. */
export function withPage(source: PaperSource, page: PostedPage): PaperSource {
  if (source.of !== 'paper' && source.of !== 'schedule' && source.of !== 'draft') return source;
  return page === 'own' ? source : { ...source, page };
}

interface SheetPickProps {
  kind: PaperKind | null;
  value: PostedPage;
  onChange(page: PostedPage): void;
}

/** On which sheet a notice is to hang; nothing for papers that are not posted. */
export function SheetPick({ kind, value, onChange }: SheetPickProps) {
  const { t } = useTranslation('papers');
  if (kind === null || !isPosted(kind)) return null;
  return (
    <Box sx={{ minWidth: '13rem' }}>
      <PickInput<PostedPage>
        label={t('sheets.label')}
        value={value}
        options={postedPage.options.map((each) => ({ value: each, label: t(`sheets.${each}`) }))}
        onChange={onChange}
        testId="preview-sheet"
      />
    </Box>
  );
}
