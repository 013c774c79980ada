import { readFileSync } from 'node:fs';
import { formatRows } from '../../../shared/documents/format';
import { paperTextRows } from '../../../shared/documents/paperTexts';
import { registerFormRows } from '../../../shared/domain/rules';

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../resources/rules/${name}.json`, import.meta.url), 'utf8'));
}

export const formats = formatRows.parse(read('formats'));
export const registerForms = registerFormRows.parse(read('registerForms'));
export const paperTexts = paperTextRows.parse(read('paperTexts'));
