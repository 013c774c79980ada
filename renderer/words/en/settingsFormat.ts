import type { settingsFormat as vi } from '../vi/settingsFormat';
import type { Words } from '../words';

export const settingsFormat: Words<typeof vi> = {
  text:
    'Sources differ on some points of the form of Party papers. The app has chosen one; the office may choose another. ' +
    'A change applies to papers issued from now on; issued papers keep their form.',
  row: '{{basis}} (papers from {{day}})',
  standard: '{{value}} (default)',
  own: 'Chosen by the office. {{basis}}',
  points: '{{size}} pt',
  nothing: 'None',
  part: {
    nationSize: 'Size of “Đảng Cộng sản Việt Nam”',
    parentSize: 'Size of the superior body',
    issuerSize: 'Size of the issuing body',
    numberSize: 'Size of number and symbol',
    titleSize: 'Size of the kind of paper',
    summaryMark: 'Mark below the summary',
    letterSummarySize: 'Size of a letter’s summary',
    letterSummaryBold: 'A letter’s summary in bold',
    letterSummaryItalic: 'A letter’s summary in italics',
    letterSummaryPrefix: 'Words before a letter’s summary',
    basesSize: 'Size of the legal bases',
    basesBold: 'Legal bases in bold',
    basesItalic: 'Legal bases in italics',
    basesMarker: 'Mark before each legal basis',
    bodyLine: 'Line spacing (exactly)',
    endMark: 'Mark at the end of the text',
    authoritySize: 'Size of the authority (T/M, T/L)',
    signTitleSize: 'Size of the signer’s title',
    signTitleBold: 'Signer’s title in bold',
    signNameSize: 'Size of the signer’s name',
  },
};
