/** Yes or no, in the many ways in which people say it. */
import { holdsPhrase, toPhrase } from './phrase.js';
import tables from './tables/yes-no.json' with { type: 'json' };

/** More words than this are no plain yes or no, unless they begin with one. */
const SHORT = 5;

/** `yes`, `no`, or nothing when it is neither. What comes first decides: "ja, maar niet alles" is a yes. */
export function readYesNo(text: string): 'yes' | 'no' | undefined {
  if (/^\s*(?:👍|✅)/u.test(text)) return 'yes';
  if (/^\s*(?:👎|❌)/u.test(text)) return 'no';
  const said = toPhrase(text);
  const starts = (phrases: readonly string[]): boolean => phrases.some((phrase) => `${said} `.startsWith(`${phrase} `));
  const holds = (phrases: readonly string[]): boolean => phrases.some((phrase) => holdsPhrase(said, phrase));
  if (holds(tables.unsure)) return undefined;
  if (starts(tables.no)) return 'no';
  if (starts(tables.yes)) return 'yes';
  if (said.split(' ').length > SHORT) return undefined;
  const isNo = holds(tables.no) || holdsPhrase(said, 'niet');
  return isNo ? 'no' : holds(tables.yes) || holdsPhrase(said, 'wel') ? 'yes' : undefined;
}
