import { expect, type Page } from '@playwright/test';
import type { Day } from '../../../shared/domain/day';
import { noteTasks } from '../../support/lived/conclude';
import { hostIn } from '../../support/lived/ledger';
import { type Acts, byCall } from '../../support/lived/story';
import { conclusionScreen } from '../pages/ConclusionScreen';
import { at, confirm, write, writeAll } from '../pages/fields';
import { scheduleScreen } from '../pages/ScheduleScreen';
import { taskScreen } from '../pages/TaskScreen';
import { visitScreen } from '../pages/VisitScreen';

function dmy(day: Day): string {
  return day.split('-').toReversed().join('/');
}

/** The window on a page, on the day that it has become since. */
async function open(page: Page, address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
  await page.reload();
}

/** The first time through the screen, and by calls after that. */
function once<Args extends unknown[], Value>(
  done: string[],
  name: string,
  byScreen: (...args: Args) => Promise<Value>,
  after: (...args: Args) => Promise<Value>,
): (...args: Args) => Promise<Value> {
  return (...args) => {
    if (done.includes(name)) return after(...args);
    done.push(name);
    return byScreen(...args);
  };
}

/** Each act once as a person does it, at its first occasion; `done` tells which came. */
export function screenActs(page: Page): { acts: Acts; done: string[] } {
  const done: string[] = [];
  const through = <Args extends unknown[], Value>(
    name: string,
    byScreen: (...args: Args) => Promise<Value>,
    after: (...args: Args) => Promise<Value>,
  ) => once(done, name, byScreen, after);
  const acts: Acts = {
    issuesSchedule: through('issue', issuesOn(page), byCall.issuesSchedule),
    posts: through('post', postsOn(page), byCall.posts),
    receives: through('receive', receivesOn(page), byCall.receives),
    concludes: through('conclude', concludesOn(page), byCall.concludes),
    finishes: through('finish', finishesOn(page), byCall.finishes),
    urges: through('urge', urgesOn(page), byCall.urges),
    moves: through('move', movesOn(page), byCall.moves),
  };
  return { acts, done };
}

function issuesOn(page: Page): Acts['issuesSchedule'] {
  return async ({ life, ledger, day }, { year, month }) => {
    await open(page, `/schedules/${year}/${month}`);
    await expect(at(page, 'schedule-state')).toBeVisible();
    const draft = await life.ask('schedule.open', { year, month, face: 'state' });
    const checks = await life.ask('schedule.check', { id: draft.id });
    const told = checks.filter(({ code }) => code === 'posting.latest');
    for (const { params } of told) {
      await expect(at(page, 'schedule-checks')).toContainText(`chậm nhất ngày ${dmy(String(params.latest))}`);
    }
    await scheduleScreen(page).issue(dmy(day));
    await at(page, 'preview-close').click();
    const schedule = (await life.ask('schedule.list', { year })).find(({ id }) => id === draft.id);
    if (schedule === undefined) throw new Error('the schedule is gone');
    ledger.schedules.push({
      month: `${year}-${String(month).padStart(2, '0')}`,
      issuedOn: day,
      postedOn: null,
      days: schedule.items.map((item) => item.day),
      latest: Object.fromEntries(told.map(({ params }) => [String(params.day), String(params.latest)])),
    });
    return schedule;
  };
}

function postsOn(page: Page): Acts['posts'] {
  return async ({ ledger, day }, { year, month }) => {
    await open(page, `/schedules/${year}/${month}`);
    const by = 'Bùi Thị Mai Sao';
    await scheduleScreen(page).post({ place: 'Bảng tin trụ sở', day: dmy(day), time: '8h30', by });
    await expect(at(page, 'schedule-state')).toHaveText('Đã niêm yết');
    const lived = ledger.schedules.find((one) => one.month === `${year}-${String(month).padStart(2, '0')}`);
    if (lived !== undefined) lived.postedOn = day;
  };
}

function receivesOn(page: Page): Acts['receives'] {
  return async ({ ledger, day }, row, who) => {
    const screen = visitScreen(page);
    await open(page, `/visits/${row.id}`);
    await expect(at(page, 'visit-new')).toBeVisible();
    await page.keyboard.press('F2');
    await expect(at(page, 'visit-name')).toBeVisible();
    await screen.typeName(`Nguyễn Thị Thứ ${who}`);
    await screen.fill(
      { address: 'thôn Đồng Trầm', content: `Kiến nghị việc thứ ${who} về đường liên thôn` },
      { kind: 'proposal', outcome: 'recorded' },
    );
    await screen.saved();
    const number = Number(/(\d+)\/\d+/.exec(await screen.enter())?.[1]);
    ledger.visits += 1;
    hostIn(ledger, row.hostName).held.add(day);
    return number;
  };
}

function concludesOn(page: Page): Acts['concludes'] {
  return async (living, notice, given) => {
    const screen = conclusionScreen(page);
    await open(page, `/conclusions/${notice.id}`);
    await expect(at(page, 'conclusion-editor')).toBeVisible();
    const { items } = await living.life.ask('conclusion.open', { receptionId: notice.id, face: notice.face });
    expect(await screen.refusal()).not.toBe('');
    for (const [index] of items.entries()) {
      const item = index + 1;
      const what = `Kiểm tra, trả lời việc thứ ${item} ngày ${notice.day}`;
      await screen.write(`item-${item}-conclusion`, `Giao ${given.unit} kiểm tra, trả lời công dân`);
      await screen.emptyTasks(item);
      await screen.addTask(item);
      await screen.fillTask(item, 1, { lead: given.unit, due: dmy(given.due), what });
    }
    await screen.issue(dmy(living.day));
    await at(page, 'preview-close').click();
    await expect(at(page, 'conclusion-state')).toHaveText('Đã ban hành');
    await noteTasks(living, notice, given);
  };
}

function finishesOn(page: Page): Acts['finishes'] {
  return async ({ day }, task) => {
    await open(page, `/tasks/${task.id}`);
    const screen = taskScreen(page);
    await expect(at(page, 'task-detail')).toBeVisible();
    const evidence = `Báo cáo ngày ${day}`;
    await screen.close({ result: 'Đã trả lời công dân', evidence, 'done-on': dmy(day) });
    await expect(screen.state).toContainText('Đã xong');
    task.doneOn = day;
  };
}

function urgesOn(page: Page): Acts['urges'] {
  return async ({ ledger, day }, reportBy) => {
    await open(page, '/tasks');
    await at(page, 'draft-urge-all').click();
    await write(page, 'urge-report-by', dmy(reportBy));
    await at(page, 'confirm-ok').click();
    const letters = at(page, 'urge-letter');
    await expect(letters.first()).toBeVisible();
    const count = await letters.count();
    await at(page, 'confirm-ok').click();
    await expect(at(page, 'urge-progress')).toContainText(String(count), { timeout: 30_000 });
    await expect(letters.last()).toContainText('/UBND-TCD', { timeout: 30_000 });
    await confirm(page);
    for (const task of ledger.tasks) if (task.doneOn === null && task.due < day) task.urged = true;
    ledger.letters += count;
    return Array.from({ length: count }, (_, index) => String(index));
  };
}

function movesOn(page: Page): Acts['moves'] {
  return async ({ day }, row, to) => {
    const [year, month] = row.day.split('-').map(Number);
    await open(page, `/schedules/${year}/${month}`);
    await at(page, 'schedule-items-row')
      .filter({ hasText: dmy(row.day) })
      .click();
    await at(page, 'change-begin').click();
    await writeAll(page, 'change', { day: dmy(to) });
    await write(page, 'change-reason', 'Chủ tịch UBND xã dự hội nghị theo triệu tập của UBND tỉnh');
    await confirm(page);
    await expect(at(page, 'draft-page')).toBeVisible();
    await at(page, 'draft-issue').click();
    await write(page, 'issue-day', dmy(day));
    await at(page, 'confirm-ok').click();
    await expect(at(page, 'preview')).toBeVisible({ timeout: 30_000 });
    await at(page, 'preview-close').click();
    await open(page, `/schedules/${year}/${month}`);
    await expect(at(page, 'schedule-item-change')).toContainText('Chuyển');
  };
}
