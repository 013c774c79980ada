import type { OfficialDocument } from '../../../shared/documents/model';
import { placesOf } from '../../../shared/documents/places';
import { bareText, comparedSigns } from '../../parts/pdfText';
import type { Followed } from './LivePreview';

/** The place of the field in which the cursor stands; the first line of a list is called like its list. */
export function placeAt(target: EventTarget): string | null {
  const named = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-testid^="draft-"]') : null;
  return named?.dataset.testid?.slice('draft-'.length) ?? null;
}

/** What the page beside has to show for a place: its text, and how many places before it begin alike. */
export function followed(document: OfficialDocument, place: string | null): Followed {
  const places = placesOf(document);
  const at = places.findIndex((each) => each.place === place || each.place === `${place}-0`);
  const text = places[at]?.text ?? '';
  const wanted = bareText(text).slice(0, comparedSigns);
  if (wanted === '') return { text: '', earlier: 0 };
  const earlier = places.slice(0, at).filter((each) => bareText(each.text).includes(wanted)).length;
  return { text, earlier };
}
