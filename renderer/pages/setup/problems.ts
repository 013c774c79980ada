import { turnedRule } from '../../../shared/domain/hostDays';
import type { Session } from '../../../shared/domain/office';
import type { FirstPerson, SetupDraft } from './draft';

export const steps = ['naming', 'place', 'hosts', 'units', 'people'] as const;
export type Step = (typeof steps)[number];

/** Keys of sentences under `setup.problem`. */
export type Problem =
  | 'name'
  | 'province'
  | 'code'
  | 'issuer'
  | 'place'
  | 'sessions'
  | 'week'
  | 'hosts'
  | 'ruleSpan'
  | 'units'
  | 'adminName'
  | 'clerkName'
  | 'password'
  | 'repeat'
  | 'samePassword';

/** The office accepts no shorter one. */
export const shortestPassword = 8;

function badSessions(sessions: readonly Session[]): boolean {
  return sessions.length === 0 || sessions.some(({ from, to }) => from === '' || to === '' || from >= to);
}

function problem(found: boolean, name: Problem): Problem[] {
  return found ? [name] : [];
}

function namingProblems({ bareName, provinceName, level, office }: SetupDraft): Problem[] {
  const bareProvince = provinceName.replace(/^(tỉnh|thành phố)/i, '').trim();
  const noIssuer = [office.state, office.party].some((face) =>
    face.issuer.every((each) => each.trim() === ''),
  );
  return [
    ...problem(bareName.trim() === '', 'name'),
    ...problem(level !== 'tinh' && bareProvince === '', 'province'),
    ...problem(!/^[A-Z0-9]{2,12}$/.test(office.code), 'code'),
    ...problem(noIssuer, 'issuer'),
  ];
}

function weak({ password }: FirstPerson): boolean {
  return [...password].length < shortestPassword;
}

function peopleProblems({ admin, clerk }: SetupDraft): Problem[] {
  return [
    ...problem(admin.name.trim() === '', 'adminName'),
    ...problem(clerk.name.trim() === '', 'clerkName'),
    ...problem(weak(admin) || weak(clerk), 'password'),
    ...problem(admin.password !== admin.repeat || clerk.password !== clerk.repeat, 'repeat'),
    ...problem(admin.password !== '' && admin.password === clerk.password, 'samePassword'),
  ];
}

/** What keeps a step from being left; empty when it is complete. */
export function problemsOf(step: Step, draft: SetupDraft): Problem[] {
  switch (step) {
    case 'naming':
      return namingProblems(draft);
    case 'place':
      return [
        ...problem(draft.office.receptionPlace.trim() === '', 'place'),
        ...problem(badSessions(draft.office.sessions), 'sessions'),
        ...problem(draft.office.week.length === 0, 'week'),
      ];
    case 'hosts': {
      const named = draft.hosts.filter(({ name }) => name.trim() !== '');
      const bad = named.some((host) => host.sessions.length > 0 && badSessions(host.sessions));
      const turned = named.some(({ rules }) => turnedRule(rules) >= 0);
      return [
        ...problem(named.length === 0, 'hosts'),
        ...problem(turned, 'ruleSpan'),
        ...problem(bad, 'sessions'),
      ];
    }
    case 'units':
      return problem(
        draft.units.every(({ name }) => name.trim() === ''),
        'units',
      );
    case 'people':
      return peopleProblems(draft);
  }
}
