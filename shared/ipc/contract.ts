import { z } from 'zod';
import { accessCalls } from './calls/access';
import { calendarCalls } from './calls/calendar';
import { careCalls, type events as careEvents } from './calls/care';
import { deskCalls } from './calls/desk';
import { dialogueCalls } from './calls/dialogues';
import { draftCalls } from './calls/drafts';
import { healthCalls } from './calls/health';
import { importCalls, type importEvents } from './calls/imports';
import { inspectionCalls } from './calls/inspection';
import { listCalls } from './calls/lists';
import { matterCalls } from './calls/matters';
import { petitionCalls } from './calls/petitions';
import { printCalls, type printEvents } from './calls/print';
import { receptionDayCalls } from './calls/receptionDay';
import { recoveryCalls } from './calls/recovery';
import { relatedCalls } from './calls/related';
import { scanCalls, type scanEvents } from './calls/scans';
import { scheduleChangeCalls } from './calls/scheduleChanges';
import { scheduleYearCalls } from './calls/scheduleYears';
import { sealingCalls } from './calls/sealing';
import { searchCalls } from './calls/search';
import { taskCalls } from './calls/tasks';
import { updateCalls } from './calls/update';
import { workCalls } from './calls/work';
import type { fault } from './fault';

/** Every call there is. Handlers, parsing, the renderer's client and the role table come from it. */
export const contract = {
  ...accessCalls,
  ...workCalls,
  ...taskCalls,
  ...scheduleChangeCalls,
  ...scheduleYearCalls,
  ...dialogueCalls,
  ...matterCalls,
  ...calendarCalls,
  ...petitionCalls,
  ...printCalls,
  ...careCalls,
  ...recoveryCalls,
  ...healthCalls,
  ...sealingCalls,
  ...updateCalls,
  ...draftCalls,
  ...deskCalls,
  ...receptionDayCalls,
  ...listCalls,
  ...inspectionCalls,
  ...searchCalls,
  ...relatedCalls,
  ...scanCalls,
  ...importCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<Name extends CallName> = z.input<Contract[Name]['input']>;
export type Parsed<Name extends CallName> = z.output<Contract[Name]['input']>;
export type Output<Name extends CallName> = z.output<Contract[Name]['output']>;

type Events = typeof careEvents & typeof printEvents & typeof scanEvents & typeof importEvents;
export type EventName = keyof Events;
export type EventBody<Name extends EventName> = z.output<Events[Name]>;

export type Reply<Value> = { ok: true; value: Value } | { ok: false; fault: z.infer<typeof fault> };

/** What crosses the bridge for one call. `key` lets the renderer cancel it. */
export const envelope = z.object({
  name: z.string().max(100),
  key: z.string().max(100),
  input: z.unknown(),
});

/** Larger inputs are refused unread: the longest honest one (a year's schedule) is far below 1 MB. */
export const maxInputBytes = 2_000_000;

/** What preload puts on `window.tiepdan`. */
export interface Bridge {
  call(name: string, key: string, input: unknown): Promise<unknown>;
  cancel(key: string): void;
  listen(on: (name: string, body: unknown) => void): () => void;
}
