import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../parts/TextInput';
import { useDraftEdit } from './PlaceInput';

/** As many signs as the model of a paper keeps. */
const longest = 10;

interface NumberedProps {
  place: string;
  number: string;
  onNumber(number: string): void;
  children: ReactNode;
}

/** A text with the number that stands before it; its mark is the form's. */
export function Numbered({ place, number, onNumber, children }: NumberedProps) {
  const { t } = useTranslation('drafts');
  const { disabled } = useDraftEdit();
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '5rem minmax(0, 1fr)' }}>
      <TextInput
        label={t('fields.number')}
        value={number}
        onChange={(typed) => (typed.length <= longest ? onNumber(typed) : undefined)}
        disabled={disabled}
        testId={`draft-${place}-number`}
      />
      <div>{children}</div>
    </Box>
  );
}
