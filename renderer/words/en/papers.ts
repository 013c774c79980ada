import type { papers as source } from '../vi/papers';
import type { Words } from '../words';

export const papers: Words<typeof source> = {
  kind: {
    scheduleNotice: 'Schedule',
    changeNotice: 'Change of schedule',
    conclusionNotice: 'Conclusion notice',
    receipt: 'Receipt',
    register: 'Register',
    postingMinutes: 'Minutes of posting',
    paperKey: 'Paper key',
  },
  state: { issued: 'Issued', replaced: 'Replaced', void: 'Void' },
  list: {
    kind: 'Kind of paper',
    allKinds: 'All',
    number: 'Number',
    day: 'Day',
    title: 'Title',
    state: 'State',
    empty: 'No papers in this period yet.',
    hint: 'An issued paper is kept word for word; every reprint is the same.',
  },
  preview: {
    title: 'Preview',
    making: 'Making the pages…',
    pages: '{{count}} pages',
    page: 'Page {{page}} / {{count}}',
    print: 'Print',
    pdf: 'Save PDF',
    docx: 'Save DOCX',
    close: 'Close',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit width',
    zoom: '{{percent}} %',
    drawFailed: 'The preview could not be drawn. Printing and saving still work.',
    printed: 'Sent to the printer',
    printCancelled: 'Printing cancelled',
    printFailed: 'The printer refused. A PDF to be printed in another way is here: {{path}}',
    savedTo: 'Saved: {{path}}',
  },
};
