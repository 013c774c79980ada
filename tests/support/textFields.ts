import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const renderer = path.join(import.meta.dirname, '../../renderer');

/** The parts into which words are typed, and those of one page that are made of them. */
const parts = new Set([
  ...['TextInput', 'ProseInput', 'LinesInput', 'ComboInput', 'DayInput', 'TimeInput', 'SessionsInput'],
  ...['KeyInput', 'FolderInput', 'OutlinedInput'],
]);
/** They hand on the test id that they are given; who gives it is looked at. */
const handingOn = /^(parts\/\w+Input|pages\/backup\/(Key|Folder)Input|parts\/list\/ListBar)\.tsx$/;

export interface TextField {
  /** relative to the renderer's folder */
  readonly file: string;
  /** undefined where a field has none */
  readonly testId: string | undefined;
  /** whether a part of the test id is told by whoever uses the form */
  readonly shared: boolean;
}

/** Every place in the source of the screens where a text field is put. */
export function textFields(): TextField[] {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return files
    .filter((file) => file.endsWith('.tsx') && !handingOn.test(file))
    .flatMap((file) => fieldsOf(file, readFileSync(path.join(renderer, file), 'utf8')));
}

function fieldsOf(file: string, text: string): TextField[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: TextField[] = [];
  const visit = (node: ts.Node): void => {
    if (isTextField(node)) found.push({ file, ...testIdOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTextField(node: ts.Node): node is ts.JsxOpeningLikeElement {
  if (!ts.isJsxSelfClosingElement(node) && !ts.isJsxOpeningElement(node)) return false;
  // `disabled` without a condition: it shows something and never takes a key
  const isShown = node.attributes.properties.some(
    (one) => ts.isJsxAttribute(one) && one.name.getText() === 'disabled' && one.initializer === undefined,
  );
  return parts.has(node.tagName.getText()) && !isShown;
}

function testIdOf(element: ts.JsxOpeningLikeElement): Pick<TextField, 'testId' | 'shared'> {
  const given = element.attributes.properties.find(
    (one) => ts.isJsxAttribute(one) && one.name.getText() === 'testId',
  );
  const value = given && ts.isJsxAttribute(given) ? given.initializer : undefined;
  if (value === undefined) return { testId: undefined, shared: false };
  const hours = element.tagName.getText() === 'SessionsInput' ? '-from' : '';
  const text = value.getText().replace(/^\{?["'`]|["'`]\}?$/g, '');
  return { testId: `${text}${hours}`, shared: text.includes('${') };
}

/** The fields into which nothing was typed; `met` are test ids with `n` for each figure. */
export function notTyped(fields: readonly TextField[], met: ReadonlySet<string>): string[] {
  const plain = (testId: string) => testId.replace(/\d+/g, 'n');
  const owned = new Set(fields.filter(({ shared }) => !shared).map(({ testId }) => plain(testId ?? '')));
  return fields
    .filter(({ testId, shared }) => {
      if (testId === undefined) return true;
      if (!shared) return !met.has(plain(testId));
      const shape = new RegExp(`^${plain(testId).replace(/\$\{[^}]*\}/g, '.+')}$`);
      return ![...met].some((one) => shape.test(one) && !owned.has(one));
    })
    .map(({ file, testId }) => `${file}: ${testId ?? 'a field without a test id'}`);
}
