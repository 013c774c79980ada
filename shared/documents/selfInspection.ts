import type { CheckItem } from '../domain/checklist';
import type { Day } from '../domain/day';
import { type Figure, type InspectionPart, inspectionPart, ownedParts } from '../domain/inspection';
import type { Face, Office } from '../domain/office';
import { dmy, dmyInText } from '../text/dates';
import { closing, lowerFirst, paragraph } from './frame';
import { inspectionFigures, inspectionMarks, inspectionParts } from './inspectionWords';
import type { Block, OfficialDocument } from './model';
import { dashed, part, type Side, sheet, signers, textTable } from './parts';

export interface SelfInspectionInput {
  office: Office;
  face: Face;
  from: Day;
  to: Day;
  /** the day on which the figures were counted */
  date: Day;
  figures: readonly Figure[];
  checks: readonly CheckItem[];
  /** who stands behind it, and who drew it up */
  head: Side;
  clerk: Side;
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
/** The text column of a portrait A4 sheet. */
const textWidthMm = 165;
const ownerWidthMm = 45;

/** What a superior asks of an office, on one sheet of figures; no person who came is named. */
export function selfInspection(input: SelfInspectionInput): OfficialDocument {
  const { from, to, date, figures } = input;
  const blamed = figures.filter(({ tone }) => tone === 'bad');
  return {
    ...sheet(input, 'PHIẾU TỰ KIỂM TRA', 'Công tác tiếp công dân, xử lý đơn'),
    documentTitle: `Phiếu tự kiểm tra từ ${dmy(from)} đến ${dmy(to)}`,
    blocks: [
      paragraph(`Kỳ kiểm tra: từ ngày ${dmyInText(from)} đến ngày ${dmyInText(to)}.`),
      ...inspectionPart.options.flatMap((one, index) => partBlocks(one, index, figures)),
      ...checkBlocks(input.checks),
      part(romans[inspectionPart.options.length] ?? 'VIII', 'VIỆC PHẢI GIẢI TRÌNH, KHẮC PHỤC'),
      ...(blamed.length === 0
        ? [paragraph('Không có.')]
        : dashed(blamed.map((one) => `${blameText(one)}: ${one.count}`))),
      closing(`Số liệu lấy từ sổ sách của cơ quan đến hết ngày ${dmyInText(date)}`),
      signers(input.head, input.clerk),
    ],
  };
}

function blameText({ part: of, code, ownerName }: Figure): string {
  const about = ownerName === '' ? inspectionParts[of] : ownerName;
  return `${about}, ${inspectionFigures[code].toLocaleLowerCase('vi')}`;
}

function partBlocks(of: InspectionPart, index: number, all: readonly Figure[]): Block[] {
  const figures = all.filter((one) => one.part === of);
  const bases = [...new Set(figures.flatMap(({ basis }) => basis.split('\n')))].filter(
    (basis) => basis !== '',
  );
  return [
    part(romans[index] ?? '', inspectionParts[of].toLocaleUpperCase('vi')),
    figures.length === 0 ? paragraph('Không phát sinh trong kỳ.') : tableOf(of, figures),
    ...(bases.length === 0 ? [] : [paragraph(`Căn cứ: ${bases.map(inSentence).join('; ')}.`)]),
  ];
}

/** `khoản 5 Điều 13 Luật …` behind a colon; the names of laws keep their capital. */
function inSentence(basis: string): string {
  return /^(Khoản|Điểm|Hạn) /u.test(basis) ? lowerFirst(basis) : basis;
}

function tableOf(of: InspectionPart, figures: readonly Figure[]): Block {
  return ownedParts.has(of) ? ownedTable(figures) : plainTable(figures);
}

function plainTable(figures: readonly Figure[]): Block {
  return textTable(
    [
      { head: 'STT', widthMm: 12, align: 'center' },
      { head: 'Nội dung', widthMm: textWidthMm - 12 - 28, align: 'left' },
      { head: 'Số lượng', widthMm: 28, align: 'center' },
    ],
    figures.map(({ code, count }, index) => [String(index + 1), inspectionFigures[code], String(count)]),
  );
}

const dayText = (day: Day | null) => (day === null ? '' : dmy(day));

/** Rooms, equipment and people, line by line: of these a superior looks at the things themselves. */
function checkBlocks(checks: readonly CheckItem[]): Block[] {
  if (checks.length === 0) return [];
  return [
    textTable(
      [
        { head: 'STT', widthMm: 11, align: 'center' },
        { head: 'Nơi tiếp, thiết bị, người tiếp', widthMm: 57, align: 'left' },
        { head: 'Vị trí, nhiệm vụ', widthMm: 31, align: 'left' },
        { head: 'Tình trạng', widthMm: 22, align: 'center' },
        { head: 'Ngày ghi nhận', widthMm: 22, align: 'center' },
        { head: 'Hạn tiếp theo', widthMm: 22, align: 'center' },
      ],
      checks.map(({ part: of, name, detail, state, checkedOn, nextOn }, index) => [
        String(index + 1),
        name,
        detail,
        of === 'place' || of === 'equipment' ? inspectionMarks[state] : '',
        dayText(checkedOn),
        dayText(nextOn),
      ]),
      'dense',
    ),
  ];
}

/** One line for each host or unit, one column for each figure. */
function ownedTable(figures: readonly Figure[]): Block {
  const codes = [...new Set(figures.map(({ code }) => code))];
  const owners = [...new Map(figures.map((one) => [one.owner, one])).values()];
  const widthMm = (textWidthMm - ownerWidthMm) / codes.length;
  return textTable(
    [
      { head: 'Người tiếp, đơn vị', widthMm: ownerWidthMm, align: 'left' },
      ...codes.map((code) => ({ head: inspectionFigures[code], widthMm, align: 'center' as const })),
    ],
    owners.map(({ owner, ownerName, ownerTitle }) => [
      ownerTitle === '' ? ownerName : `${ownerName}\n${ownerTitle}`,
      ...codes.map((code) =>
        String(figures.find((one) => one.owner === owner && one.code === code)?.count ?? 0),
      ),
    ]),
    'dense',
  );
}
