import { once } from 'node:events';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Launched, type LaunchOptions, test } from '../support/launchApp';
import { createOffice, signInAs } from '../support/newOffice';
import { inspectSaves } from '../support/savedVisits';
import { type Acknowledgement, acknowledgement, mark, savingLoop } from '../support/savingLoop';

const kills = Number(process.env.TIEPDAN_KILLS ?? 6);
const writers = 3;

/** Tells every acknowledgement that leaves the window; resolves with the first. */
function listen(page: Page, said: Acknowledgement[], failed: string[]): Promise<void> {
  return new Promise((resolve) => {
    page.on('console', (message) => {
      const text = message.text();
      if (text.startsWith('FAILED ')) failed.push(text);
      if (!text.startsWith(mark)) return;
      said.push(acknowledgement.parse(JSON.parse(text.slice(mark.length))));
      resolve();
    });
  });
}

/** The whole app at once, as when the power goes: main, windows and helpers are one process group. */
async function killAll({ app }: Launched): Promise<void> {
  const child = app.process();
  const gone = once(child, 'exit');
  if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  await gone;
}

/** Starts the app again and again on one data folder, kills it while it saves, and looks at what is left. */
async function killAgainAndAgain(launch: (options?: LaunchOptions) => Promise<Launched>, count: number) {
  const first = await launch();
  await createOffice(first.page);
  await first.close();
  const { folder } = first;
  const dataDir = join(folder, 'data', 'office');
  const said: Acknowledgement[] = [];
  const failed: string[] = [];

  for (let kill = 1; kill <= count; kill += 1) {
    const launched = await launch({ folder });
    await signInAs(launched.page, 'clerk');
    const saving = listen(launched.page, said, failed);
    const before = said.length;
    await launched.page.evaluate(savingLoop(kill, writers));
    await saving;
    const afterMs = 50 + Math.random() * 1450;
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await killAll(launched);

    const { problems, visits, numbers } = await inspectSaves(dataDir, join(folder, 'copy'), said);
    const saves = said.length - before;
    console.log(
      `kill ${kill} at ${Math.round(afterMs)} ms: ${saves} saves; now ${visits} visits, ${numbers} numbers`,
    );
    expect({ kill, problems, failed }).toEqual({ kill, problems: [], failed: [] });
  }

  const last = await launch({ folder });
  expect((await signInAs(last.page, 'clerk')).phase).toBe('ready');
  await last.close();
}

test(`no acknowledged save is lost when the app is killed ${kills} times`, async ({ launch }) => {
  test.setTimeout(60_000 + kills * 15_000);
  // starting takes most of the time, so many kills are shared by two apps, each on its own folder
  const lanes = kills > 20 ? [Math.ceil(kills / 2), Math.floor(kills / 2)] : [kills];
  await Promise.all(lanes.map((count) => killAgainAndAgain(launch, count)));
});
