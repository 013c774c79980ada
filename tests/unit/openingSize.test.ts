import { expect, test } from 'vitest';
import { openingSize } from '../../electron/shell/look';

test('the window does not begin under the taskbar of the usual office monitor', () => {
  expect(openingSize({ width: 1366, height: 728 })).toEqual({ width: 1366, height: 728, fills: true });
  expect(openingSize({ width: 1280, height: 680 })).toEqual({ width: 1280, height: 680, fills: true });
});

test('on a larger screen the window has the size it is drawn for', () => {
  expect(openingSize({ width: 1920, height: 1040 })).toEqual({ width: 1366, height: 768, fills: false });
  expect(openingSize({ width: 1366, height: 768 })).toEqual({ width: 1366, height: 768, fills: false });
});
