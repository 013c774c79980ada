import type { LetterStyle, PaperFormat } from '../../shared/documents/format';
import type { Page } from '../../shared/documents/model';
import { paperFamily } from './fonts';
import { sheetOf } from './paperText';

/** Tinos has the line metrics of Times New Roman: 0.891 + 0.216 + 0.042 em is what Word calls single spacing. */
const singleLine = 1.149;

function letters(selector: string, { size, bold, italic }: LetterStyle): string {
  return (
    `${selector}{font-size:${size}pt;font-weight:${bold ? 700 : 400};` +
    `font-style:${italic ? 'italic' : 'normal'}}`
  );
}

/** The whole form of a page as CSS; every number comes from the format row. */
export function paperCss(format: PaperFormat, page: Page): string {
  return [pageCss(format, page), frameCss(format), bodyCss(format), tableCss(format), footCss(format)].join(
    '\n',
  );
}

function pageCss({ margin, pageNumber, body }: PaperFormat, page: Page): string {
  const { width, height } = sheetOf(page);
  const number = `@top-center{content:counter(page);font:${pageNumber.size}pt ${paperFamily}}`;
  const first = pageNumber.firstShown > 1 ? '@page :first{@top-center{content:none}}' : '';
  const line =
    body.lineMode === 'exact' ? `${body.line}pt` : String(Number((body.line * singleLine).toFixed(4)));
  return [
    `@page{size:${width}mm ${height}mm;margin:${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm;${number}}`,
    first,
    `*{box-sizing:border-box}html{background:#fff;color:#000}`,
    // Word does not kern unless told to, and with kerned pairs other words would end the lines.
    `body{margin:0;font:${body.size}pt ${paperFamily},serif;line-height:${line};font-kerning:none;` +
      'font-variant-ligatures:none;hyphens:none;overflow-wrap:break-word}',
    'p,h1,h2,h3,h4{margin:0;font-size:inherit;font-weight:inherit}',
  ].join('\n');
}

function frameCss(format: PaperFormat): string {
  const left = format.head.leftShare * 100;
  return [
    `.head,.second{display:grid;text-align:center;line-height:${singleLine};break-inside:avoid}`,
    `.head{grid-template-columns:${left}% ${100 - left}%}`,
    '.second{margin-top:6pt}',
    '.nation,.motto,.whole,.number,.placeDate{white-space:nowrap}',
    letters('.nation', format.nation),
    letters('.motto', format.motto),
    letters('.parent', format.parent),
    letters('.issuer', format.issuer),
    letters('.number', format.number),
    letters('.letterSummary', format.letterSummary),
    '.letterSummary{margin:2pt 4mm 0}',
    letters('.placeDate', format.placeDate),
    letters('.formCode', format.formCode),
    `.formCode{text-align:right;line-height:${singleLine};margin-bottom:4pt}`,
    '.ruled{display:inline-block;max-width:100%}',
    '.ruled::after{content:"";display:block;margin:.15em auto 0;border-top:.75pt solid #000}',
    `.nationRule::after{width:${format.nationLine.share * 100}%}`,
    `.issuerRule::after{width:${format.issuerMark.share * 100}%}`,
    `.summaryRule::after{width:${format.summaryMark.share * 100}%;margin-top:.2em}`,
    `.titles{text-align:center;margin:11pt 0 6pt;line-height:${singleLine};break-after:avoid}`,
    letters('.title', format.title),
    letters('.summary', format.summary),
    '.summary{max-width:98%;margin:2pt auto 0}.dashes{letter-spacing:.05em}',
  ].join('\n');
}

function bodyCss({ body, bases }: PaperFormat): string {
  return [
    // Padding, since the margins of neighbours would collapse into one.
    `.p{padding:${body.before}pt 0 ${body.after}pt;text-indent:${body.indent}mm;orphans:2;widows:2}`,
    '.flush{text-indent:0}.justify{text-align:justify}.left{text-align:left}.center{text-align:center}.right{text-align:right}',
    '.three{break-inside:avoid}.keep,.level1,.level2,.level3{break-after:avoid}',
    '.level1,.level2{font-weight:700}.level3{font-style:italic}',
    letters('.basis', bases),
    // Names stand under the colon of `Kính gửi:`, which is 4.2 em wide.
    '.addressees{display:flex;justify-content:center;margin:8pt 0 4pt;break-inside:avoid;break-after:avoid}',
    '.addressees>div{max-width:90%}.addressee{padding-left:4.9em;text-indent:-.7em}',
    '.square-code{display:block;margin:2mm auto 0;break-inside:avoid}',
    '.tail{break-inside:avoid}.break{break-after:page}',
    `.blank{height:${body.size * 1.7}pt;border-bottom:.75pt dotted #000}`,
    '.watermark{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;z-index:-1}',
    '.watermark span{transform:rotate(-35deg);font:700 64pt Tinos;letter-spacing:.08em;color:#e2e2e2;white-space:nowrap}',
  ].join('\n');
}

function tableCss({ table }: PaperFormat): string {
  return [
    // Collapsed borders stand half outside their table and the page box would clip them.
    `.grid{width:calc(100% - 1pt);border-collapse:collapse;table-layout:fixed;margin:4pt .5pt 0;line-height:${singleLine}}`,
    letters('.grid', table),
    `.dense{font-size:${table.dense}pt}.register{font-size:${table.register}pt}`,
    '.monospace{letter-spacing:.12em}.monospace th{letter-spacing:0}',
    `.grid th,.grid td{border:.5pt solid #000;padding:${table.padding * 0.7}mm ${table.padding}mm;vertical-align:top}`,
    '.grid th{vertical-align:middle;font-weight:400}thead.once{display:table-row-group}tr{break-inside:avoid}tr.tall{break-inside:auto}',
  ].join('\n');
}

function footCss(format: PaperFormat): string {
  return [
    `.foot,.sides{display:grid;grid-template-columns:1fr 1fr;margin-top:6pt;break-inside:avoid;line-height:${singleLine}}`,
    '.sides+.sides{margin-top:16pt}.sign{text-align:center}',
    letters('.authority', format.authority),
    letters('.signTitle', format.signTitle),
    letters('.signNote', format.signNote),
    letters('.signName', format.signName),
    `.signName{margin-top:${format.signName.space}mm}`,
    letters('.toHead', format.recipientsHead),
    format.recipientsHead.underline ? '.toHead{text-decoration:underline}' : '',
    letters('.to', format.recipients),
    '.to{padding-left:.7em;text-indent:-.7em}.recipients{padding-right:4mm}',
  ].join('\n');
}
