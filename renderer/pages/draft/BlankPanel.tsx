import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Blank } from '../../../shared/documents/blanks';
import type { OfficialDocument } from '../../../shared/documents/model';
import { placesOf } from '../../../shared/documents/places';
import { Section } from '../../parts/Section';
import { focusPlace } from './PlaceInput';

/** So much of a text tells which it is. */
const shownSigns = 70;

interface Missing {
  place: string;
  /** the unfilled word; dots tell nothing, so their text is shown in its place */
  blank: string;
  dots: number;
}

/** One row for each unfilled word, and one for all the dots of a text. */
function missingIn(blanks: readonly Blank[]): Missing[] {
  const rows: Missing[] = [];
  for (const { place, blank } of blanks) {
    const isDots = blank.startsWith('…');
    const known = rows.find((row) => isDots && row.dots > 0 && row.place === place);
    if (known !== undefined) known.dots += 1;
    else rows.push({ place, blank, dots: isDots ? 1 : 0 });
  }
  return rows;
}

/** Whole words of the beginning; empty where a text is nothing but dots. */
function beginning(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (!/\p{L}/u.test(line)) return '';
  return line.length <= shownSigns ? line : `${line.slice(0, shownSigns).replace(/\s+\S*$/u, '')}…`;
}

/** What is still missing; a press leads to it, and what is typed takes its place. */
export function BlankPanel({ blanks, document }: { blanks: Blank[]; document: OfficialDocument }) {
  const { t } = useTranslation('drafts');
  const texts = new Map(placesOf(document).map(({ place, text }) => [place, text]));

  function nameOf(place: string): string {
    const [, number] = /^block-(\d+)/.exec(place) ?? [];
    const block = document.blocks[Number(number)];
    return block === undefined ? '' : `${Number(number) + 1}. ${t(`block.${block.kind}`)}`;
  }

  function said({ place, blank, dots }: Missing): string {
    const text = beginning(texts.get(place) ?? '') || nameOf(place);
    if (dots > 0) return t('blanks.places', { count: dots, text });
    if (place === 'signature-name') return t('blanks.signer');
    return blank === '' ? t('blanks.empty', { text: nameOf(place) }) : t('blanks.unfilled', { blank });
  }

  return (
    <Section title={t('blanks.title')} testId="draft-blanks">
      {blanks.length === 0 && <Typography variant="body2">{t('blanks.none')}</Typography>}
      {missingIn(blanks).map((row, at) => {
        const number = at + 1;
        return (
          <ButtonBase
            key={`${row.place} ${number}`}
            onClick={() => focusPlace(row.place, row.blank)}
            data-testid="draft-blank"
            sx={{ display: 'block', textAlign: 'left', py: 0.25, color: 'error.main', font: 'inherit' }}
          >
            {said(row)}
          </ButtonBase>
        );
      })}
    </Section>
  );
}
