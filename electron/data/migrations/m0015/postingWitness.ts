/** Who stood by when a notice was posted and signs the minutes with the poster. */
export const postingWitness = [
  "ALTER TABLE postings ADD COLUMN witness_name TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE postings ADD COLUMN witness_title TEXT NOT NULL DEFAULT ''",
] as const;
