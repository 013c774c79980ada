/** In the order in which they are shown; the place is part of the index (migration m0009) and never changes. */
export const searchNouns = [
  'citizen',
  'visit',
  'petition',
  'matter',
  'conclusion',
  'task',
  'paper',
  'schedule',
  'dialogue',
] as const;
export type SearchNoun = (typeof searchNouns)[number];
