import {
  BorderStyle,
  HeightRule,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { NamePlate } from '../../shared/documents/model';
import { centered } from './docxParts';
import { twipsOfMm, twipsOfPt } from './docxStyle';
import { plateText } from './namePlate';

/** Two of them and the line after a table fit between the margins of every form on its side. */
const halfMm = 76;

/** Both halves upright, for Word turns no text upside down: to be cut apart and put into a stand. `width` in points. */
export function wordPlate(plate: NamePlate, width: number): Table {
  const { lines, size, titleSize } = plateText(plate, width);
  const half = () =>
    new TableRow({
      height: { value: twipsOfMm(halfMm), rule: HeightRule.EXACT },
      children: [
        new TableCell({
          verticalAlign: VerticalAlign.CENTER,
          children: [
            ...lines.map((line) => centered(line, { size, bold: true, italic: false })),
            ...(plate.title === ''
              ? []
              : [centered(plate.title, { size: titleSize, bold: false, italic: false })]),
          ],
        }),
      ],
    });
  return new Table({
    width: { size: twipsOfPt(width), type: WidthType.DXA },
    columnWidths: [twipsOfPt(width)],
    borders: {
      ...TableBorders.NONE,
      insideHorizontal: { style: BorderStyle.DASHED, size: 4, color: '777777' },
    },
    rows: [half(), half()],
  });
}
