/** Dates of facts stand at the places that they cite; the date and version of a statement stand in its document. */
import { readMentions } from '../extract/read-mentions.js';
import type { Check, CheckContext, Finding } from './check.js';
import { ground } from './ground.js';
import { isYear } from './ground-figures.js';

export const groundDates: Check = {
  name: 'dates',
  needsDocuments: true,
  run: (context) => [
    ...ground(context, {
      check: 'dates',
      what: 'date',
      pick: ({ dates }) => dates,
      isGrounded: ({ value }, { mentions }, { statement }) =>
        mentions.dates.some((printed) => isPartOf(value, printed.value)) || (statement.effective?.startsWith(value) ?? false),
    }),
    ...checkHeads(context),
  ],
};

/** "Januari 2020" is grounded by "1 januari 2020", "29 mei" by "29 mei 2026". */
function isPartOf(date: string, printed: string): boolean {
  return printed.startsWith(date) || (date.startsWith('--') && printed.endsWith(date.slice(1)));
}

function checkHeads({ heads, documents }: CheckContext): Finding[] {
  return heads.flatMap(({ statement, head, file, lineOf }) => {
    const document = documents.get(statement.id);
    if (!document) return [];
    const printed = readMentions(document.lines.map(({ text }) => text).join('\n'));
    const fields = { effective: head.effective ?? '', version: head.version };
    return Object.entries(fields).flatMap(([field, text]) => {
      const { dates, figures } = readMentions(text);
      const missing = [
        ...dates.filter(({ value }) => !printed.dates.some((one) => isPartOf(value, one.value))),
        ...figures.filter((figure) => !printed.figures.some((one) => one.value === figure.value) && !isYear(figure, printed.dates)),
      ];
      return missing.map((mention): Finding => ({
        check: 'dates',
        severity: 'error',
        file,
        line: lineOf([field]),
        message: `${field} "${mention.text}" does not stand in ${statement.document}; write it as the document has it.`,
      }));
    });
  });
}
