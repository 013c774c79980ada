import { landscapeA4, largePrintA3, postedA3 } from '../../shared/documents/frame';
import type { Page } from '../../shared/documents/model';
import { isPosted, type PostedPage } from '../../shared/domain/postedSheets';
import type { PaperSource } from '../../shared/ipc/calls/work';
import { AppError } from '../../shared/ipc/fault';
import { fileNameOf, type MadeDocument } from './madeDocuments';

const pages: Readonly<Record<Exclude<PostedPage, 'own'>, Page>> = {
  landscape: landscapeA4,
  posted: postedA3,
  large: largePrintA3,
};

const names: Readonly<Record<Exclude<PostedPage, 'own'>, string>> = {
  landscape: 'a4 ngang',
  posted: 'a3',
  large: 'a3 chu lon',
};

/**
 * The paper on the sheet on which it is to hang. Its words stay as they were frozen.
 * @throws AppError call.badInput for a paper that is not made to be posted
 */
export function onSheet(made: MadeDocument, source: PaperSource): MadeDocument {
  const page = 'page' in source ? (source.page ?? 'own') : 'own';
  if (page === 'own') return made;
  if (!isPosted(made.kind)) throw new AppError('call.badInput', { field: 'page' });
  return {
    ...made,
    document: { ...made.document, page: pages[page] },
    fileName: fileNameOf(made.fileName, names[page]),
  };
}
