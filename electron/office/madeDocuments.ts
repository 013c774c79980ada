import type { OfficialDocument } from '../../shared/documents/model';
import type { PaperKind } from '../../shared/domain/chain';
import { fold } from '../../shared/text/fold';

/** A paper ready to be laid out. `fileName` has no extension and names no citizen. */
export interface MadeDocument {
  readonly kind: PaperKind;
  readonly document: OfficialDocument;
  readonly title: string;
  readonly fileName: string;
  /** null while it is not issued, and for sheets that never are */
  readonly paperId: string | null;
  /** the record it is of, for the audit trail */
  readonly about: { noun: string; recordId: string };
}

/** Letters, digits and hyphens only: a file name must live on every disk and stick. */
export function fileNameOf(...parts: readonly string[]): string {
  return fold(parts.filter((part) => part !== '').join(' ')).replaceAll(' ', '-');
}

export function made(
  kind: PaperKind,
  document: OfficialDocument,
  about: MadeDocument['about'],
  name: { fileName: string; paperId?: string },
): MadeDocument {
  return {
    kind,
    document,
    title: document.documentTitle,
    fileName: name.fileName,
    paperId: name.paperId ?? null,
    about,
  };
}
