import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Conclusion } from '../../../shared/domain/chain';
import type { Office } from '../../../shared/domain/office';
import { LinesInput } from '../../parts/LinesInput';
import { PickInput } from '../../parts/PickInput';
import { ProseInput } from '../../parts/ProseInput';
import { Section } from '../../parts/Section';
import { signerKey, signerText } from '../issue/signers';
import type { Change } from './edit';

interface TailBlocksProps {
  conclusion: Conclusion;
  office: Office;
  editable: boolean;
  change: Change;
}

/** Who follows up, the closing sentence, who receives and who signs. */
export function TailBlocks({ conclusion, office, editable, change }: TailBlocksProps) {
  const { t } = useTranslation('conclusions');
  const patch = (part: Partial<Conclusion>) => change((before) => ({ ...before, ...part }));
  const known = office.signers.filter((each) => each.face === conclusion.face);
  const own = known.some((each) => signerKey(each) === signerKey(conclusion.signer));
  const signers = own ? known : [conclusion.signer, ...known];
  return (
    <Section title={t('tail')}>
      <Stack spacing={1.5}>
        <LinesInput
          label={t('followUp')}
          value={conclusion.followUp}
          onChange={(followUp) => patch({ followUp })}
          disabled={!editable}
          testId="conclusion-follow"
        />
        <ProseInput
          label={t('closing')}
          value={conclusion.closing}
          onChange={(closing) => patch({ closing })}
          minRows={2}
          disabled={!editable}
          testId="conclusion-closing"
        />
        <LinesInput
          label={t('recipients')}
          value={conclusion.recipients}
          onChange={(recipients) => patch({ recipients })}
          disabled={!editable}
          testId="conclusion-recipient"
        />
        {signers.length === 0 ? (
          <Typography sx={{ color: 'error.main' }}>{t('noSigner')}</Typography>
        ) : (
          <PickInput
            label={t('signer')}
            value={signerKey(conclusion.signer)}
            options={signers.map((each) => ({ value: signerKey(each), label: signerText(each) || '—' }))}
            onChange={(key) => {
              const signer = signers.find((each) => signerKey(each) === key);
              if (signer !== undefined) patch({ signer });
            }}
            disabled={!editable}
            testId="conclusion-signer"
          />
        )}
      </Stack>
    </Section>
  );
}
