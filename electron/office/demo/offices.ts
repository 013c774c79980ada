import { z } from 'zod';
import officesJson from '../../../resources/demo/offices.json';
import { type Day, day } from '../../../shared/domain/day';
import { type Office, office } from '../../../shared/domain/office';
import { type Host, host, type Unit, unit } from '../../../shared/domain/people';
import { newStaff } from '../../../shared/ipc/calls/access';

export type DemoProfile = 'xa2026' | 'huyen2024';
export type DemoStaff = z.infer<typeof newStaff>;

/** The one password of everybody in the demo workspace; it guards invented people only. */
export const demoPassword = 'tapdot2026';

const profile = z.strictObject({
  today: day,
  office,
  staff: z.array(newStaff.omit({ password: true })),
  units: z.array(unit),
  hosts: z.array(host),
});
const profiles = z.strictObject({ xa2026: profile, huyen2024: profile });

/** The day on which the demo stands still. */
export function demoToday(of: DemoProfile): Day {
  return day.parse(officesJson[of].today);
}

/** The invented office and its people; ids never change, so that tests can name them. */
export function demoOffice(of: DemoProfile): { office: Office; staff: DemoStaff[] } {
  const found = profiles.parse(officesJson)[of];
  return {
    office: found.office,
    staff: found.staff.map((one) => ({ ...one, password: demoPassword })),
  };
}

/** The office's units and the leaders who receive, with the days on which they do. */
export function demoPeople(of: DemoProfile): { units: Unit[]; hosts: Host[] } {
  const { units, hosts } = profiles.parse(officesJson)[of];
  return { units, hosts };
}
