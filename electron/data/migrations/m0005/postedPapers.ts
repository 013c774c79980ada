/** Which notice hung there: once it is corrected, the new one has to be posted for itself. */
export const postedPapers = [
  'ALTER TABLE postings ADD COLUMN paper_id TEXT REFERENCES papers(id) ON DELETE RESTRICT',
  'UPDATE postings SET paper_id = (SELECT s.paper_id FROM schedules s WHERE s.id = postings.schedule_id)',
];
