/** Places where a record opens beside the list it stands in, by how many parts of the address lead to the list. */
const besideList: Readonly<Record<string, number>> = { visits: 1, tasks: 1, receptions: 2, schedules: 1 };

/**
 * Which page stands at an address: `/visits/a/b` and `/visits/a/c` are one, since only what stands beside the list
 * changes; `/matters` and `/matters/a` are two, and so are a month's schedule and the plan of a year.
 */
export function pageOf(path: string): string {
  const parts = path.split('/').filter(Boolean);
  const [place = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (last === 'day' || parts[1] === 'plan')
    return `/${parts.slice(0, place === 'receptions' ? 3 : 2).join('/')}`;
  return `/${parts.slice(0, besideList[place] ?? parts.length).join('/')}`;
}
