import Box from '@mui/material/Box';
import { useMay } from '../office/hooks';
import { RelatedPanel, type RelatedPanelProps } from './RelatedPanel';
import { ScanList } from './ScanList';

/** From here on there is room beside a sheet; below it, and with larger letters, what follows stands under it. */
export const besidePaper = '(min-width: 900px)';

interface PaperSideProps extends Pick<RelatedPanelProps, 'onPaper' | 'onGo'> {
  id: string;
  /** beside the sheet, or under it */
  beside: boolean;
}

/** What belongs to an issued paper: its signed scan, and what it came from and led to. The sheet itself comes first. */
export function PaperSide({ id, beside, onPaper, onGo }: PaperSideProps) {
  const mayReadScans = useMay('scan.list');
  return (
    <Box
      data-testid="preview-side"
      sx={
        beside
          ? {
              width: 'min(340px, 34%)',
              flexShrink: 0,
              overflow: 'auto',
              p: 1.5,
              borderLeft: 1,
              borderColor: 'divider',
            }
          : { p: 2, position: 'sticky', left: 0 }
      }
    >
      {mayReadScans && <ScanList noun="paper" recordId={id} inDialog />}
      <Box sx={{ mt: 1.5 }}>
        <RelatedPanel noun="paper" id={id} onPaper={onPaper} onGo={onGo} />
      </Box>
    </Box>
  );
}
