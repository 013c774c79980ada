import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import wordings from '../../../resources/rules/snippets.json';
import type { Face, Office } from '../../../shared/domain/office';
import { ActionButton } from '../../parts/ActionButton';
import { Section } from '../../parts/Section';
import { useToast } from '../../parts/Toast';

interface SnippetPickerProps {
  face: Face;
  office: Office;
  onInsert(text: string): boolean;
}

/** The office's standing sentences; a press puts one into the field in which the cursor last stood. */
export function SnippetPicker({ face, office, onInsert }: SnippetPickerProps) {
  const { t } = useTranslation('conclusions');
  const toast = useToast();
  const offered = wordings.filter((wording) => wording.faces.includes(face));
  return (
    <Section title={t('snippetsTitle')} testId="conclusion-snippets">
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('snippetsHint')}
      </Typography>
      <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap' }}>
        {offered.map((wording) => (
          <ActionButton
            key={wording.id}
            label={t(`snippets.${wording.id}`)}
            small
            onClick={() => {
              if (!onInsert(filled(wording.text, office))) toast(t('snippetsNoField'));
            }}
            testId={`conclusion-snippet-${wording.id}`}
          />
        ))}
      </Stack>
    </Section>
  );
}

/** What the app knows for certain is filled in at once. */
function filled(text: string, office: Office): string {
  return text.replaceAll('{xã}', office.name).replaceAll('{địa điểm}', office.receptionPlace);
}
