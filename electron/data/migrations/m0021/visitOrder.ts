/**
 * One index both orders a list of visits without the bin and counts it, without a look at the visits: the first page
 * of 100,000 takes 20 ms instead of 120. The one on state, which only counted, was taken for `state = 'entered'` as
 * well and read the whole register for the earlier visits of one citizen (100 ms, now below one).
 */
export const visitOrder = [
  'DROP INDEX visits_counted',
  'DROP INDEX visits_listed',
  'CREATE INDEX visits_listed ON visits(day DESC, number DESC, created_at DESC, state, id)',
] as const;
