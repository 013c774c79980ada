import type { Day } from '../domain/day';
import type { PetitionKind } from '../domain/visits';
import { dmyInText } from '../text/dates';
import { closing, type PaperHead, paperFrame, paragraph, upperFirst, withoutEnd } from './frame';
import type { OfficialDocument } from './model';
import { addressees, onBases, withCopies } from './parts';
import { addressText, type Citizen, citizenName, type Identity, identityText, petitionWord } from './subject';

/** Who is refused; a denouncer only by the code of the file. */
export type RefusedPerson =
  | { kind: 'open'; citizen: Citizen; identity: Identity; petition: PetitionKind; content: string }
  | { kind: 'sealed'; code: string };

export interface RefusalInput extends PaperHead {
  formCode: string | null;
  receptionDay: Day;
  /** `Địa điểm tiếp công dân xã` */
  place: string;
  person: RefusedPerson;
  /** wording in force that day; `{point}` is filled with `point` */
  bases: readonly string[];
  point: string;
  /** what was settled or answered before, and by which paper; empty leaves it out */
  reason: string;
  copyTo: string[];
}

/** Thông báo về việc từ chối tiếp công dân: Mẫu số 01/TCD of NĐ 154/2026. The State's form alone. */
export function refusal(input: RefusalInput): OfficialDocument {
  const { office, person } = input;
  const body = office[input.face].bodyName;
  const name = person.kind === 'open' ? citizenName(person.citizen) : sealedName(person.code);
  const bases = input.bases.map((basis) => basis.replaceAll('{point}', input.point));
  const clause = `${body} từ chối tiếp công dân đối với ${name} về nội dung nêu trên`;
  const reason = withoutEnd(input.reason);
  return {
    ...paperFrame(input, 'TB', 'THÔNG BÁO'),
    documentTitle: `Thông báo về việc từ chối tiếp công dân ngày ${dmyInText(input.receptionDay)}`,
    formCode: input.formCode,
    summary: 'Về việc từ chối tiếp công dân',
    recipients: withCopies(input.recipients, input.copyTo),
    blocks: [
      addressees([upperFirst(name)]),
      paragraph(cameText(input)),
      ...(reason === '' ? [] : [paragraph(`${upperFirst(reason)}.`)]),
      paragraph(`${onBases(bases, clause)}.`),
      closing(`${body} thông báo để ${name} được biết`),
    ],
  };
}

function sealedName(code: string): string {
  return `người tố cáo (hồ sơ mã ${code})`;
}

function cameText({ receptionDay, place, person }: RefusalInput): string {
  const day = `Ngày ${dmyInText(receptionDay)}`;
  if (person.kind === 'sealed') {
    return `${day}, ${sealedName(person.code)} đến ${withoutEnd(place)} để tố cáo; nội dung ghi tại hồ sơ.`;
  }
  const { citizen, identity, petition, content } = person;
  return (
    `${day}, ${citizenName(citizen)}; ${identityText(identity)}; địa chỉ: ${addressText(citizen)}, đến ` +
    `${withoutEnd(place)} để ${purpose(petition)}. Tóm tắt nội dung: ${withoutEnd(content)}.`
  );
}

function purpose(petition: PetitionKind): string {
  return petition === 'mixed' ? 'trình bày nhiều nội dung khác nhau' : petitionWord(petition);
}
