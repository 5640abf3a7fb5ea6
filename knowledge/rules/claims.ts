/** Is a yes/no question or a premise decided by a fact? */
import type { Analysis, Analyser } from '../dutch/analyse.js';
import { toWords } from '../dutch/normalise.js';
import { stem } from '../dutch/stem.js';
import tables from '../dutch/tables/questions.json' with { type: 'json' };
import type { Fact, Verdict } from '../schema.js';

const YES_NO = new Set(tables.yesNo);
const OPEN = new Set(tables.open);
const FILLERS = new Set(tables.fillers);
const NEGATIONS = new Set(tables.negations);
const PREMISES = new Set(tables.premises);
const MEANING = new Set(tables.meaning);
const MEANING_STEMS = new Set([...tables.meaning, ...tables.meaningBeside].map(stem));
/** Telling words in a question such as "wat is een datalek". */
const SHORT = 4;
const HOW = new Set(tables.how);
const LENGTHS = new Set(tables.lengths);
const MODALS = new Set(tables.modals);
const COMPARING = new Set(tables.comparing);
const CHOICE = 'of';

/** Does a text ask for yes or no (rather than how, who, what)? */
export function asksYesOrNo(analysis: Analysis): boolean {
  const words = analysis.words.filter((word) => !FILLERS.has(word));
  if (OPEN.has(words[0] ?? '')) return false;
  if (YES_NO.has(words[0] ?? '') || words.some((word) => PREMISES.has(word))) return true;
  return words.some((word) => MODALS.has(word)) && !words.some((word) => OPEN.has(word));
}

/** Does a text ask what something is or means? */
export function asksMeaning(analysis: Analysis): boolean {
  const { words, stems } = analysis;
  return namesMeaning(analysis) || (words.includes('wat') && (words.includes('is') || words.includes('zijn')) && stems.length <= SHORT);
}

/** Does a text speak of a meaning ("wat betekent inzage"), where "wat is" may ask for much else? */
export function namesMeaning({ words }: Analysis): boolean {
  return words.some((word) => MEANING.has(word));
}

/** The stems of the term of which the meaning is asked, without the words that ask for it. */
export function toTerm({ stems }: Analysis): string[] {
  return stems.filter((one) => !MEANING_STEMS.has(one));
}

/** Does a text ask how to do something or where to turn, or say what the person wants done? */
export function asksHow({ words }: Analysis): boolean {
  return words.some((word, index) => HOW.has(word) && !LENGTHS.has(words[index + 1] ?? ''));
}

/** Does a text deny something? Then a plain yes or no would be ambiguous. */
export function isNegated(analysis: Analysis): boolean {
  return analysis.words.some((word) => NEGATIONS.has(word));
}

/** Does a text put two things to choose from ("van binnen of van buiten")? */
export function offersChoice({ words }: Analysis): boolean {
  return words.some((word, at) => at > 1 && word === CHOICE && at < words.length - 1 && !NEGATIONS.has(words[at + 1] ?? ''));
}

/** Does a text ask for more or less than a length of time ("langer dan 4 weken")? Then the length itself decides nothing. */
export function comparesLengths({ words }: Analysis): boolean {
  return words.some((word) => COMPARING.has(word));
}

/** Words that make a question one about all, always or only: what holds for some does not answer it. */
const ALL = new Set(tables.all);

/** Verdict of the fact's claim that the question names most fully, or nothing when none fits. */
export function decideClaim(fact: Fact, question: Analysis, analyse: Analyser): Verdict | undefined {
  const stems = new Set([...question.stems, ...question.parts]);
  const words = new Set(question.words);
  let best: { verdict: Verdict; words: number; said: readonly string[] } | undefined;
  for (const claim of fact.claims) {
    for (const say of claim.say) {
      const needed = analyse(say).words;
      const fits = needed.length > 0 && needed.every((word) => words.has(word) || stems.has(stem(word)));
      if (fits && needed.length > (best?.words ?? 0)) best = { verdict: claim.verdict, words: needed.length, said: needed };
    }
  }
  return best?.verdict === 'yes' && asksForAll(question, best.said, fact) ? undefined : best?.verdict;
}

/** Does the question ask about all, where neither the claim nor the fact does? */
function asksForAll(question: Analysis, said: readonly string[], fact: Fact): boolean {
  const told = new Set([...said, ...toWords([fact.text, ...(fact.items ?? [])].join(' '))]);
  const asked = question.words.filter((word) => ALL.has(word));
  return asked.length > 0 && !asked.some((word) => told.has(word));
}
