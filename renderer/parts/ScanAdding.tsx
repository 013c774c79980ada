import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanNoun } from '../../shared/domain/scans';
import type { Output } from '../../shared/ipc/contract';
import { ActionButton } from './ActionButton';
import { ScanFresh } from './ScanFresh';
import { attachFile } from './scanQueue';

interface ScanAddingProps {
  owner: { noun: ScanNoun; recordId: string };
  inDialog: boolean;
  onAttached(done: Output<'scan.attach'>): void;
}

/** What a person chose once; the name of a scan is at first that of its file. */
export function titleOf(file: File): string {
  return file.name.replace(/\.[^.]+$/, '').normalize('NFC');
}

/** The ways to attach by hand: choosing files, and taking what the scanner has just laid down. */
export function ScanAdding({ owner, inDialog, onAttached }: ScanAddingProps) {
  const { t } = useTranslation('scans');
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1 }}>
        <ActionButton
          label={t('choose')}
          icon="add"
          small
          onClick={() => chooser.current?.click()}
          testId="scan-choose"
        />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('hint')}
        </Typography>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff"
          data-testid="scan-file"
          onChange={(event) => {
            for (const file of event.target.files ?? []) attachFile(owner, file, titleOf(file), onAttached);
            event.target.value = '';
          }}
        />
      </Box>
      <ScanFresh owner={owner} inDialog={inDialog} onAttached={onAttached} />
    </>
  );
}
