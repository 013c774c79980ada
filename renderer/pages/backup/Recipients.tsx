import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/ipc/contract';
import { useAct } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { Section } from '../../parts/Section';
import { TextInput } from '../../parts/TextInput';
import { useToast } from '../../parts/Toast';
import { Why } from '../../parts/Why';

/** Who can open the sets beside whoever holds the paper key. */
export function Recipients({ kept }: { kept: Output<'backup.status'>['recipients'] }) {
  const { t } = useTranslation('backup');
  const toast = useToast();
  const save = useAct('backup.saveRecipients');
  const [district, setDistrict] = useState(kept.district);
  const [second, setSecond] = useState(kept.second);

  async function confirm() {
    if ((await save.act({ district, second })) !== undefined) toast(t('recipientsSaved'));
  }

  return (
    <Section title={t('others')} aside={<Why text={t('othersWhy')} />} testId="backup-recipients">
      <Stack spacing={1.5} sx={{ maxWidth: 720 }}>
        <TextInput
          label={t('district')}
          hint={t('recipientHint')}
          value={district}
          onChange={setDistrict}
          testId="backup-recipient-district"
        />
        <TextInput
          label={t('second')}
          hint={t('recipientHint')}
          value={second}
          onChange={setSecond}
          testId="backup-recipient-second"
        />
        <FaultNote fault={save.fault} />
        <Stack direction="row">
          <ActionButton
            label={t('saveRecipients')}
            busy={save.acting}
            disabled={district.trim() === kept.district && second.trim() === kept.second}
            onClick={() => void confirm()}
            testId="backup-recipients-save"
          />
        </Stack>
      </Stack>
    </Section>
  );
}
