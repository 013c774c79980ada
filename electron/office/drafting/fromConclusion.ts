import { conclusionExtract, extractable } from '../../../shared/documents/conclusionExtract';
import type { ConclusionItem } from '../../../shared/domain/chain';
import { AppError } from '../../../shared/ipc/fault';
import { findConclusion } from '../../data/conclusions';
import { findPaper } from '../../data/papers';
import { findReception } from '../../data/receptions';
import { findVisit } from '../../data/visits';
import { matterView } from '../conclusionDocument';
import { hostTitles, placeNameOf } from '../officeWords';
import { headOf, type MadePaper, type Making } from './making';
import { codeOfVisit } from './subjects';

/** A matter without a code is named in an extract by its number in the register. */
async function withCode({ db }: Making, item: ConclusionItem): Promise<ConclusionItem> {
  if (item.matterCode !== '' || item.visitId === null) return item;
  const record = await findVisit(db, item.visitId);
  return record === null ? item : { ...item, matterCode: codeOfVisit(record.visit) };
}

/**
 * What one citizen gets of an issued notice.
 * @throws AppError record.missing for a notice that is not issued, draft.sealed for a denunciation
 */
export async function paperOfConclusion(making: Making): Promise<MadePaper> {
  const { db, room, from } = making;
  const conclusion = await findConclusion(db, from.id);
  const paper = conclusion?.paperId == null ? null : await findPaper(db, conclusion.paperId);
  const reception = conclusion === null ? null : await findReception(db, conclusion.receptionId);
  const item = conclusion?.items.find(({ id }) => id === from.part);
  if (conclusion === null || paper === null || reception === null || item === undefined) {
    throw new AppError('record.missing');
  }
  // what was said of a denunciation goes to nobody by paper, whoever asks (Luật Tố cáo, Điều 8)
  if (item.sealed || item.kind === 'denunciation') throw new AppError('draft.sealed');
  const views = conclusion.items.map((each) => ({ ...matterView(each, conclusion.items), id: each.id }));
  const coded = { ...matterView(await withCode(making, item)), id: item.id };
  const found = extractable(
    views.map((view) => (view.id === item.id ? coded : view)),
    item.id,
  );
  if (found === null) throw new AppError('draft.sealed');
  const title = hostTitles(room.office, null, reception.hostTitle);
  const document = conclusionExtract({
    ...headOf({ ...making, face: conclusion.face }),
    notice: { number: paper.numberText, day: paper.day },
    reception: { day: reception.day, kind: reception.kind, place: placeNameOf(reception.place) },
    host: { name: reception.hostName, title: title.full, shortTitle: title.short },
    ...found,
  });
  return { document, names: [item.label, reception.hostName] };
}
