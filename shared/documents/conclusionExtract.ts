import type { Day } from '../domain/day';
import { dmyInText, longDay } from '../text/dates';
import {
  type ConclusionInput,
  type MatterLabel,
  type MatterView,
  matterBlock,
  receptionKindText,
} from './conclusionView';
import { closing, type PaperHead, paperFrame, paragraph, upperFirst, withoutEnd } from './frame';
import type { OfficialDocument } from './model';

/** A matter that may be told to its citizen; a denunciation has no place in an extract. */
export interface OpenMatterView extends MatterView {
  label: Exclude<MatterLabel, { kind: 'sealed' }>;
}

export interface ConclusionExtractInput extends PaperHead {
  /** the notice it is taken from, number as printed */
  notice: { number: string; day: Day };
  reception: ConclusionInput['reception'];
  host: ConclusionInput['host'];
  /** one matter only: no citizen reads of another's */
  matter: OpenMatterView;
  /** its number in the notice, which an extract keeps */
  order: number;
}

/**
 * The matter of a notice that an extract may be made of, with its number there; null for a denunciation and
 * for one that is not in it.
 */
export function extractable(
  matters: readonly MatterView[],
  id: string,
): Pick<ConclusionExtractInput, 'matter' | 'order'> | null {
  const index = matters.findIndex((matter) => matter.id === id);
  const found = matters[index];
  if (found === undefined) return null;
  const { label } = found;
  return label.kind === 'sealed' ? null : { matter: { ...found, label }, order: index + 1 };
}

/** What one citizen gets of a conclusion notice: where and by whom it was given, and the own matter. */
export function conclusionExtract(input: ConclusionExtractInput): OfficialDocument {
  const { reception, host, notice, matter, office, face } = input;
  const kind = receptionKindText[reception.kind];
  const source = `Thông báo số ${notice.number} ngày ${dmyInText(notice.day)} của ${office[face].bodyName}`;
  return {
    ...paperFrame(input, 'TrS', 'TRÍCH SAO'),
    documentTitle: `Trích sao Thông báo kết luận số ${notice.number}, hồ sơ ${matter.label.code}`,
    summary: `Thông báo kết luận việc tiếp công dân ${kind} ngày ${dmyInText(reception.day)} của ${host.shortTitle}`,
    blocks: [
      paragraph(`Trích từ ${source}:`),
      paragraph(
        `${upperFirst(longDay(reception.day))}, tại ${withoutEnd(reception.place)}, đồng chí ${host.name}, ` +
          `${host.title} chủ trì buổi tiếp công dân ${kind}. Sau khi nghe công dân trình bày và ý kiến của các cơ quan, ` +
          `${host.shortTitle} kết luận như sau:`,
      ),
      matterBlock(matter, input.order),
      closing(`${office[face].bodyName} trích gửi ${matter.label.text} để biết`),
    ],
  };
}
