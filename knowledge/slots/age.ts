/** The age of the person or the client in a message. Lengths of time, dates and numbers of files are no ages. */
import { NUMBER, parseNumber } from './numbers.js';

const PEOPLE =
  '(?:zoon|zoontje|dochter|dochtertje|kind|kindje|meisje|jongen|jongetje|zus|zusje|broer|broertje|moeder|vader|oma|opa|man|vrouw|kleinkind|kleindochter|kleinzoon|tweeling|puber|client|iemand|persoon|jongere|clientje|oudste|jongste|middelste|neefje|nichtje|ze|hij|zij)';
const NO_PERIOD = '(?! ?(?:weken|week|maal|keer|uur|dagen|minuten|geleden|procent|euro|maanden|maand))';

interface Pattern {
  pattern: RegExp;
  /** Years to add to the number: someone who turns sixteen is still fifteen. */
  shift?: number;
}

const PATTERNS: readonly Pattern[] = [
  { pattern: new RegExp(`\\b(?:word|wordt|bijna|binnenkort|net geen)(?: \\w+){0,2}? (${NUMBER})${NO_PERIOD}\\b`), shift: -1 },
  { pattern: new RegExp(`\\b(?:was|toen)(?: \\w+){0,2}? (${NUMBER})(?: jaar)?(?= |$)(?! geleden)`) },
  {
    pattern: new RegExp(
      `\\b(?:ik|ben|als)(?: (?:ik|ben|was|toen|een|al|pas|nu|net|nog|jongen|meisje|van|man|vrouw|moeder|vader|ouder))* (${NUMBER})(?: ?(?:jaar|jarige?))?(?! ?(?:weken|week|maal|keer|keren|uur|dagen|geleden|procent|in de|jaar (?:geleden|bewa|oud dossier)))(?=$| )`,
    ),
  },
  { pattern: new RegExp(`\\b(${NUMBER}) ?jarige?\\b`) },
  { pattern: new RegExp(`\\b${PEOPLE}(?: (?:van|is|was|die|nu|al|pas|nog|net|bijna|kind))* \\(?(${NUMBER})${NO_PERIOD}(?= |$|\\))`) },
  {
    pattern: new RegExp(
      `\\b(?:van|onder de|boven de|vanaf|onder|boven) (${NUMBER}) jaar(?= (?:oud )?(?:en ouder|of ouder|mag|zelf|ouder|kind|jongere)|$)`,
    ),
  },
];

/** `een` is nearly always the article. */
const ARTICLE = 'een';

/** Whole years, or nothing. `words` is the normalised message, its words joined by spaces. */
export function readAge(words: string): number | undefined {
  const months = new RegExp(`\\b(?:${PEOPLE})(?: van)? (${NUMBER}) maanden\\b`).exec(words);
  const inMonths = parseNumber(months?.[1] ?? '');
  if (inMonths !== undefined) return Math.floor(inMonths / 12);
  if (/\b(?:tweeling|kind|zoontje|dochtertje) van anderhalf\b/.test(words)) return 1;
  for (const { pattern, shift = 0 } of PATTERNS) {
    const said = pattern.exec(words)?.[1] ?? ARTICLE;
    const value = said === ARTICLE ? undefined : parseNumber(said);
    if (value !== undefined && value > 0 && value < 115) return value + shift;
  }
  return undefined;
}
