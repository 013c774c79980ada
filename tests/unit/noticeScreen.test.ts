import { describe, expect, test } from 'vitest';
import { emptyItem, emptyTask, patchedTask, stepped } from '../../renderer/pages/conclusion/edit';
import { vi } from '../../renderer/words/vi';
import wordings from '../../resources/rules/snippets.json';
import type { Conclusion } from '../../shared/domain/chain';
import { blankChecks } from '../../shared/domain/conclusionBlanks';

const notice: Conclusion = {
  id: 'notice',
  receptionId: 'reception',
  face: 'state',
  state: 'draft',
  summary: '',
  opening: '',
  attendance: '',
  figures: '',
  lead: '',
  items: [
    {
      ...emptyItem('first'),
      tasks: [emptyTask('one', 'Chủ tịch UBND xã', null, ''), emptyTask('two', '', null, '')],
    },
    emptyItem('second'),
  ],
  followUp: [],
  closing: '',
  recipients: [],
  signer: { face: 'state', authority: '', title: '', name: '' },
  paperId: null,
  version: 1,
  createdAt: '2026-11-23T00:00:00.000Z',
  updatedAt: '2026-11-23T00:00:00.000Z',
};

describe('the notice on screen', () => {
  test('moves a matter one step and stops at both ends', () => {
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
    expect(ids(stepped(notice.items, 'second', -1))).toEqual(['second', 'first']);
    expect(stepped(notice.items, 'second', 1)).toBe(notice.items);
    expect(stepped(notice.items, 'first', -1)).toBe(notice.items);
    expect(stepped(notice.items, 'unknown', 1)).toBe(notice.items);
  });

  test('changes one task of one matter', () => {
    const changed = patchedTask(notice, 'first', 'two', { leadUnit: 'Phòng Kinh tế' });
    expect(changed.items[0]?.tasks.map(({ leadUnit }) => leadUnit)).toEqual(['', 'Phòng Kinh tế']);
    expect(changed.items[1]).toBe(notice.items[1]);
  });

  test('says which field still holds words in braces, and has none to say of a finished notice', () => {
    const [first, second] = notice.items;
    if (first === undefined || second === undefined) throw new Error('two matters');
    const unfinished = {
      ...notice,
      items: [first, { ...second, conclusion: 'Giao {đơn vị} kiểm tra.' }],
      followUp: ['Giao Văn phòng theo dõi.', 'Báo cáo {người nhận}.'],
    };
    const found = blankChecks(unfinished).map(({ severity, params }) => [
      severity,
      params.place,
      params.blank,
    ]);
    expect(found).toEqual([
      ['stop', 'conclusion-item-2-conclusion', '{đơn vị}'],
      ['stop', 'conclusion-follow-1', '{người nhận}'],
    ]);
    expect(blankChecks(notice)).toEqual([]);
  });
});

describe('the wordings of the library', () => {
  test('each have a name on screen', () => {
    const names: Record<string, string> = vi.conclusions.snippets;
    expect(wordings.map(({ id }) => id).filter((id) => names[id] === undefined)).toEqual([]);
    expect(Object.keys(names).length).toBe(wordings.length);
  });
});
