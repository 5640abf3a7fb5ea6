/** Which cells of an access table does a question name? */
import type { Analyser, Analysis } from '../dutch/analyse.js';
import type { AccessFact, Cell } from '../answer-model.js';

interface Named {
  id: string;
  name: string;
  words: readonly string[];
}

/** Rows and columns of the table that a question names. */
export interface TableNames {
  roles: Named[];
  data: Named[];
}

/** Most cells that one answer shows. */
const MOST_CELLS = 6;

/** Finds the roles and the data of a table in a question. */
export function findTableNames(fact: AccessFact, question: Analysis, analyse: Analyser): TableNames {
  return { roles: findNamed(fact.roles, question, analyse), data: findNamed(fact.data, question, analyse) };
}

/** The cells for the named roles and data; nothing when either is missing or they are too many to show. */
export function readCells(fact: AccessFact, { roles, data }: TableNames): Cell[] {
  const cells = data.flatMap((row) => {
    const marks = fact.cells[row.id]?.split(/\s+/) ?? [];
    return roles.flatMap((role) => {
      const mark = marks[fact.roles.findIndex(({ id }) => id === role.id)];
      const level = fact.levels.find((candidate) => candidate.mark === mark);
      return level ? [{ role: role.name, data: row.name, access: level.access, meaning: level.meaning }] : [];
    });
  });
  return cells.length <= MOST_CELLS ? cells : [];
}

/** Entries with a name or word whose stems all stand in the question; a longer match hides one that is part of it. */
function findNamed(entries: readonly Named[], question: Analysis, analyse: Analyser): Named[] {
  const present = new Set([...question.stems, ...question.words]);
  const found: { entry: Named; stems: string[] }[] = [];
  for (const entry of entries) {
    const fits = [entry.name, ...entry.words]
      .map((text) => analyse(text).stems)
      .filter((stems) => stems.length > 0 && stems.every((stem) => present.has(stem)));
    const [longest] = fits.sort((a, b) => b.length - a.length);
    if (longest) found.push({ entry, stems: longest });
  }
  return found
    .filter(
      (one) =>
        !found.some((other) => other !== one && other.stems.length > one.stems.length && one.stems.every((stem) => other.stems.includes(stem))),
    )
    .map(({ entry }) => entry);
}
