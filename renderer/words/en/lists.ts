import type { lists as vi } from '../vi/lists';
import type { Words } from '../words';

export const lists: Words<typeof vi> = {
  total: '{{count}} rows',
  total_one: '{{count}} row',
  sortBy: 'Sort by {{label}}',
  from: '{{what}} from',
  to: '{{what}} to',
  clear: 'Clear filters',
  actsColumn: 'Buttons',
  columns: 'Columns',
  saved: 'Saved filters',
  savedNone: '— choose —',
  keep: 'Save filter',
  keepTitle: 'Save filter',
  keepYes: 'Save',
  keepOver: 'Overwrite the filter of this name',
  name: 'Name of the filter',
  nameHint: 'Keeps the search text, days, choices, order and columns. Only you see it.',
  forget: 'Remove the filter “{{title}}”',
  export: 'Export to Excel',
  exportStop: 'Stop exporting',
  exported: 'Exported {{count}} rows to {{path}}',
  exported_one: 'Exported {{count}} row to {{path}}',
  aboutFrom: 'From {{day}}',
  aboutTo: 'to {{day}}',
  aboutText: 'Search: {{text}}',
};
