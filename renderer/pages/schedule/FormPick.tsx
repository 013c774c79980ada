import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { type NoticeForm, noticeForm } from '../../../shared/domain/postedSheets';
import { PickInput } from '../../parts/PickInput';

/** In which form the notice will tell its days; once it is issued it keeps the form. */
export function FormPick({ value, onChange }: { value: NoticeForm; onChange(form: NoticeForm): void }) {
  const { t } = useTranslation('schedules');
  return (
    <Box sx={{ maxWidth: '22rem', mb: 2 }}>
      <PickInput<NoticeForm>
        label={t('form')}
        value={value}
        options={noticeForm.options.map((each) => ({ value: each, label: t(`formOf.${each}`) }))}
        onChange={onChange}
        testId="schedule-form"
      />
    </Box>
  );
}
