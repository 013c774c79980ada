import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../parts/ActionButton';
import { CheckInput } from '../../parts/CheckInput';

interface FieldsToTakeProps<Name extends string> {
  fields: readonly { field: Name; before: string; now: string }[];
  nameOf(field: NoInfer<Name>): string;
  busy: boolean;
  onTake(fields: NoInfer<Name>[]): void;
}

/** What differs, side by side; nothing is chosen beforehand. */
export function FieldsToTake<Name extends string>({ fields, nameOf, busy, onTake }: FieldsToTakeProps<Name>) {
  const { t } = useTranslation('recovery');
  const [picked, setPicked] = useState<Name[]>([]);
  return (
    <Stack spacing={1} sx={{ alignItems: 'flex-start' }} data-testid="take-back-fields">
      <Typography variant="body2">{t('takeBack.compare')}</Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('takeBack.fieldName')}</TableCell>
            <TableCell>{t('takeBack.before')}</TableCell>
            <TableCell>{t('takeBack.now')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {fields.map(({ field, before, now }) => (
            <TableRow key={field}>
              <TableCell>
                <CheckInput
                  label={nameOf(field)}
                  value={picked.includes(field)}
                  onChange={(on) =>
                    setPicked(on ? [...picked, field] : picked.filter((one) => one !== field))
                  }
                  testId={`take-back-field-${field}`}
                />
              </TableCell>
              <TableCell sx={{ whiteSpace: 'pre-wrap' }}>{before || t('takeBack.empty')}</TableCell>
              <TableCell sx={{ whiteSpace: 'pre-wrap' }}>{now || t('takeBack.empty')}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <ActionButton
        label={t('takeBack.takeFields')}
        primary
        busy={busy}
        disabled={picked.length === 0}
        onClick={() => onTake(picked)}
        testId="take-back-take"
      />
    </Stack>
  );
}
