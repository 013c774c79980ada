import { z } from 'zod';
import { day } from '../../domain/day';
import { id, line, office } from '../../domain/office';
import { host, staff, staffRole, unit } from '../../domain/people';
import { noticeForm, postedPage } from '../../domain/postedSheets';
import { ask } from '../ask';
import { faultCode } from '../fault';

export const nothing = z.object({}).strict();
export const done = z.object({ ok: z.literal(true) });

export const password = z.string().min(1).max(200);

export const appState = z.object({
  phase: z.enum(['firstRun', 'signIn', 'ready', 'trouble']),
  trouble: faultCode.nullable(),
  troublePath: z.string(),
  demo: z.boolean(),
  /** the backup key was made but its paper sheet not yet confirmed */
  paperKeyPending: z.boolean(),
  officeName: z.string(),
  office: office.nullable(),
  staff: staff.nullable(),
  today: day,
  version: z.string(),
  platform: z.string(),
});
export type AppState = z.infer<typeof appState>;

/** The paper key as printed: lines of letter groups, each with its check digits. */
export const paperKey = z.object({ recipient: z.string(), lines: z.array(z.string()) });

export const newStaff = z.object({
  id,
  name: line.pipe(z.string().min(1)),
  title: line,
  role: staffRole,
  entitled: z.boolean(),
  password,
});

export const settings = z.object({
  language: z.enum(['vi', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  zoom: z.number().min(0.8).max(2),
  /** in which form the notice of a month was made last, and on which sheet a notice was hung last */
  noticeForm: noticeForm.default('table'),
  noticePage: postedPage.default('own'),
});
export type Settings = z.infer<typeof settings>;

export const accessCalls = {
  'app.state': ask(nothing, appState),
  'app.rendererFault': ask(
    z.object({ where: z.string().max(200), name: z.string().max(200) }),
    z.object({ ref: z.string() }),
  ),
  /** shows the data folder or the log folder, both made by us, in the file manager */
  'app.showFolder': ask(z.object({ which: z.enum(['data', 'log', 'exports']) }), done),
  'app.retryOpen': ask(nothing, appState),
  'app.quit': ask(nothing, done),
  'settings.get': ask(nothing, settings),
  'settings.save': ask(settings, settings),
  'setup.createOffice': ask(
    z.object({
      office,
      units: z.array(unit).max(200),
      hosts: z.array(host).max(100),
      staff: z.array(newStaff).min(2).max(20),
    }),
    z.object({ state: appState, paperKey }),
  ),
  /** the paper key as PDF preview; only while it is still known, right after first run */
  'setup.confirmPaperKey': ask(z.object({ lastLine: z.string().max(200) }), done),
  /** the sheet was lost before it was confirmed: a new key; earlier sets keep opening with the old sheet */
  'setup.renewPaperKey': ask(
    z.object({ password }),
    // false where somebody who holds no key of the sealed part made it: that part still opens by the old sheet
    paperKey.extend({ opensSealed: z.boolean() }),
  ),
  'setup.openDemo': ask(z.object({ profile: z.enum(['xa2026', 'huyen2024']) }), appState),
  'setup.leaveDemo': ask(nothing, appState),
  'setup.chooseFolder': ask(nothing, appState),
  'auth.staffList': ask(nothing, z.array(z.object({ id, name: line, title: line, role: staffRole }))),
  'auth.signIn': ask(z.object({ staffId: id, password }), appState),
  'auth.signOut': ask(nothing, appState),
  'auth.changePassword': ask(z.object({ oldPassword: password, newPassword: password }), done),
  'staff.list': ask(nothing, z.array(staff)),
  'staff.add': ask(newStaff, z.array(staff)),
  'staff.save': ask(staff, z.array(staff)),
  'staff.resetPassword': ask(z.object({ staffId: id, newPassword: password }), done),
  'office.get': ask(nothing, office),
  'office.save': ask(office, office),
  'unit.list': ask(nothing, z.array(unit)),
  'unit.save': ask(unit, z.array(unit)),
  'host.list': ask(nothing, z.array(host)),
  'host.save': ask(host, z.array(host)),
};
