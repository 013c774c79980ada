/** What was typed of a petition and thrown away lies in the bin until somebody wants it back. */
export const petitionBin = [
  'ALTER TABLE petition_drafts ADD COLUMN binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))',
];
