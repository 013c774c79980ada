import type { ClockTime } from '../domain/day';
import type { PetitionKind } from '../domain/visits';
import { padNumber } from '../text/numbers';
import { paragraph, sentence, withoutEnd } from './frame';
import type { Block, OfficialDocument } from './model';
import {
  basesText,
  dashed,
  officialText,
  part,
  type SheetHead,
  type Side,
  sheet,
  signers,
  whenAndWhere,
} from './parts';
import { addressText, type Citizen, citizenName, type Identity, identityText, petitionWord } from './subject';

/**
 * What was said. A denouncer's statement is printed as a form to be written on by hand, so that the paper
 * goes straight into the sealed file and the machine never lays out a name.
 */
export type Statement =
  | {
      kind: 'open';
      citizen: Citizen;
      identity: Identity;
      petition: PetitionKind;
      content: string;
      request: string;
      documents: string[];
    }
  | { kind: 'sealed'; code: string };

export interface CitizenStatementInput extends SheetHead {
  time: ClockTime;
  place: string;
  officer: { name: string; title: string };
  /** why the citizen did not write it: `không tự viết được đơn` */
  reason: string;
  statement: Statement;
  /** somebody who was there when it was read back; empty when nobody was */
  witness: string;
  bases: readonly string[];
  copies: number;
}

/** Record of what a citizen said: written down, read back, signed or marked by finger (NĐ 154/2026, Điều 14). */
export function citizenStatement(input: CitizenStatementInput): OfficialDocument {
  const { statement, time, date, place, officer } = input;
  const cause = basesText(input.bases);
  return {
    ...sheet(input, 'BIÊN BẢN', 'Ghi nội dung trình bày của công dân'),
    documentTitle: 'Biên bản ghi nội dung trình bày của công dân',
    blocks: [
      ...(cause === '' ? [] : [paragraph(`${cause}.`)]),
      whenAndWhere(time, date, place),
      paragraph(`Người tiếp, ghi biên bản: ${officialText(officer)}.`),
      ...speakerBlocks(statement),
      ...(input.reason === '' ? [] : [paragraph(`Lý do ghi lại: công dân ${withoutEnd(input.reason)}.`)]),
      ...saidBlocks(statement),
      paragraph(
        `Biên bản lập thành ${padNumber(input.copies)} bản, đã đọc lại cho người trình bày nghe; người trình bày ` +
          'công nhận nội dung ghi trên là đúng, đầy đủ và ký tên hoặc điểm chỉ xác nhận dưới đây.',
      ),
      ...signatureBlocks(input),
    ],
  };
}

function speakerBlocks(statement: Statement): Block[] {
  if (statement.kind === 'sealed') {
    return [
      paragraph(
        `Người trình bày: người tố cáo, hồ sơ mã ${statement.code} (họ tên, địa chỉ ghi ở phiếu niêm phong).`,
      ),
    ];
  }
  const { citizen, identity } = statement;
  return [
    paragraph(
      `Người trình bày: ${citizenName(citizen)}; ${identityText(identity)}; địa chỉ: ${addressText(citizen)}.`,
    ),
    paragraph(`Loại việc: ${petitionWord(statement.petition)}.`),
  ];
}

function saidBlocks(statement: Statement): Block[] {
  const lines = (count: number): Block => ({ kind: 'blankLines', count });
  if (statement.kind === 'sealed') {
    return [part('I', 'NỘI DUNG TRÌNH BÀY'), lines(12), part('II', 'YÊU CẦU'), lines(4)];
  }
  const { content, request, documents } = statement;
  const said = content
    .split('\n')
    .map(sentence)
    .filter((text) => text !== '');
  return [
    part('I', 'NỘI DUNG TRÌNH BÀY'),
    ...(said.length === 0 ? [lines(8)] : said.map(paragraph)),
    part('II', 'YÊU CẦU'),
    ...(request === '' ? [lines(3)] : [paragraph(sentence(request))]),
    part('III', 'THÔNG TIN, TÀI LIỆU KÈM THEO'),
    ...(documents.length === 0 ? [paragraph('Không có.')] : dashed(documents)),
  ];
}

function signatureBlocks({ statement, officer, witness }: CitizenStatementInput): Block[] {
  const speaker: Side = {
    title: 'NGƯỜI TRÌNH BÀY',
    name: statement.kind === 'open' ? statement.citizen.name : '',
    note: '(Ký, ghi rõ họ tên hoặc điểm chỉ)',
  };
  const writer = { title: 'NGƯỜI GHI BIÊN BẢN', name: officer.name };
  if (witness === '') return [signers(speaker, writer)];
  return [
    signers(speaker, { title: 'NGƯỜI LÀM CHỨNG', name: witness }),
    signers(writer, { title: '', name: '', note: '' }),
  ];
}
