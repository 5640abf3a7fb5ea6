/** Ages in a document at which someone else acts for a person, or with the person. */
import type { Figure } from '../extract/figures.js';
import { findNamed } from '../slots/named.js';
import { readTimes } from './durations.js';
import { wordsOf } from './named-in.js';
import type { Paragraph, ProposalOf } from './proposal.js';
import { toSentencesOf } from './read-paragraphs.js';
import persons from './tables/persons.json' with { type: 'json' };
import topics from './tables/topics.json' with { type: 'json' };

type Representation = ProposalOf<'representation'>;
type Ages = Pick<Representation, 'from' | 'below'>;

const PERSONS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(persons));
const ABOUT_PEOPLE = /ouder\(s\)|\bouders?\b|voogd|vertegenwoordig|betrokkene|jongere|minderjarig|kind/i;
const OLDEST = 30;

/** One fact for each age or pair of ages in a sentence about people. */
export function proposeAges(paragraphs: readonly Paragraph[]): Representation[] {
  return paragraphs.flatMap((paragraph) => {
    const found = new Map<string, Representation>();
    const { text } = paragraph;
    for (const sentence of toSentencesOf(paragraph)) {
      if (!ABOUT_PEOPLE.test(sentence) || /bewaar|bewaard/i.test(sentence)) continue;
      for (const ages of readAges(sentence)) {
        const key = `${ages.from ?? ''}-${ages.below ?? ''}`;
        if (found.has(key)) continue;
        const purpose = /toestemming/i.test(sentence) ? 'consent' : /inzage|afschrift/i.test(text) ? 'access' : /hulp/i.test(text) ? 'help' : 'all';
        found.set(key, {
          kind: 'representation',
          ...ages,
          ...(/niet in staat|wilsonbekwa/i.test(text) ? { capable: false } : /in staat/i.test(text) ? { capable: true } : {}),
          who: findNamed(wordsOf(text), PERSONS),
          manner: mannerOf(text),
          purpose,
          topics: [topics.representation[purpose]],
          sections: [paragraph.place],
          line: paragraph.line,
        });
      }
    }
    return [...found.values()];
  });
}

function mannerOf(text: string): Representation['manner'] {
  if (/eigen initiatief|niet te laten vertegenwoordigen|zelfstandig|zonder betrokkenheid/i.test(text)) return 'alone';
  if (/geïnformeerd/i.test(text)) return 'informed';
  return /\bnaast\b|mede\b/i.test(text) ? 'alongside' : 'instead';
}

function readAges(sentence: string): Ages[] {
  const figures = readTimes(sentence).figures.filter(
    ({ value, unit }) => /^\d+$/.test(value) && Number(value) <= OLDEST && (unit === 'Y' || unit === undefined),
  );
  const found: Ages[] = [];
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at];
    const next = figures[at + 1];
    if (!figure) continue;
    if (next && isPair(figure, next, sentence)) {
      found.push({ from: Number(figure.value), below: Number(next.value) });
      at++;
      continue;
    }
    const one = readAge(figure, sentence);
    if (one) found.push(one);
  }
  return found;
}

function isPair(first: Figure, second: Figure, sentence: string): boolean {
  const between = sentence.slice(first.at + first.text.length, second.at);
  const isAboutAge = second.unit === 'Y' || /leeftijd/i.test(sentence.slice(0, first.at));
  return isAboutAge && /^(?: jaar)? ?(?:tot|-|–|t\/m)(?: en met)? ?$/.test(between);
}

function readAge({ value, at, text, unit }: Figure, sentence: string): Ages | undefined {
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + text.length);
  const age = Number(value);
  if (/(?:jonger (?:is )?dan |onder de |tot (?:de leeftijd van )?)$/i.test(before) && unit === 'Y') return { below: age };
  if (/ouder (?:is )?dan |vanaf /i.test(before.slice(-15)) && unit === 'Y') return { from: age };
  if (/^ (?:en|of) ouder\b/i.test(after) || (/leeftijd van $/i.test(before) && /bereikt/i.test(after))) return { from: age };
  return undefined;
}
