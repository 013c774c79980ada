import { expect, test } from 'vitest';
import { lpArguments, traysIn } from '../../electron/shell/trays';
import { beginWith, printChoice, withTray } from '../../shared/domain/printing';

test('the trays of a printer are read from what CUPS says of it', () => {
  const said = [
    'PageSize/Page Size: A3 *A4 Letter',
    'InputSlot/Media Source: *Auto Tray1 Tray2 ManualFeed',
    'Duplex/Two sides: *None DuplexNoTumble',
  ].join('\n');
  expect(traysIn(said)).toEqual(['Auto', 'Tray1', 'Tray2', 'ManualFeed']);
  expect(traysIn('media-source/Media Source: *main by-pass-tray\n')).toEqual(['main', 'by-pass-tray']);
  expect(traysIn('PageSize/Page Size: *A4\n')).toEqual([]);
  expect(traysIn('')).toEqual([]);
});

const choice = printChoice.parse({ printer: 'HP', copies: 2, duplex: 'shortEdge', size: 'own' });
const printer = (name: string, trays: string[], isDefault = false) => ({
  name,
  label: name,
  isDefault,
  trays,
});

test('a job for a tray says tray, sheet, sides and copies, and its name is the paper', () => {
  const job = { title: 'Lịch tiếp công dân', page: { size: 'A3', orientation: 'portrait' } } as const;
  expect(lpArguments(job, { ...choice, tray: 'Tray2' }).join(' ')).toBe(
    '-d HP -n 2 -t Lịch tiếp công dân -o InputSlot=Tray2 -o media=A3 -o sides=two-sided-short-edge',
  );
});

test('the tray of last time is chosen again where the printer still has it', () => {
  const remembered = { ...choice, tray: 'Tray2' };
  expect(choice.tray).toBe('');
  expect([
    beginWith({ printers: [printer('HP', ['Tray1', 'Tray2'])], remembered })?.tray,
    beginWith({ printers: [printer('HP', ['Tray1'])], remembered })?.tray,
    beginWith({ printers: [printer('Canon', ['Tray2'], true)], remembered }),
    withTray(remembered, printer('HP', [])).tray,
  ]).toEqual(['Tray2', '', { ...choice, printer: 'Canon', tray: 'Tray2' }, '']);
});
