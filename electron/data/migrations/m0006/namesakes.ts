import { ident, stamped } from '../m0001/columns';

/**
 * Who may stand on a paper although a denouncer has the same name: said for one paper, by somebody entitled, with a
 * reason. `times`: how often the name stood there when it was looked at; once more is another question.
 */
export const namesakeTables = [
  `CREATE TABLE namesakes (
    ${ident},
    source TEXT NOT NULL,
    mark TEXT NOT NULL,
    times INTEGER NOT NULL CHECK (times >= 1),
    reason TEXT NOT NULL CHECK (reason <> ''),
    ${stamped},
    UNIQUE (source, mark)
  ) STRICT`,
];
