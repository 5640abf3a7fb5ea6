/** Rights that a document names, and the terms within which an organisation answers. */
import type { RightId } from '../schema.js';
import { readTimes, toIso, type TimeFigure } from './durations.js';
import { rightsIn, wordsOf } from './named-in.js';
import type { Paragraph, ProposalOf } from './proposal.js';
import { toSentencesOf } from './read-paragraphs.js';
import topics from './tables/topics.json' with { type: 'json' };

type Right = ProposalOf<'right'>;
type Terms = NonNullable<Right['terms']>;

/** Words with which a right is given, in a sentence about the person. */
const GIVES =
  /\brecht(?:en)? (?:op|van|om|tot|te|zijn|haar|de)\b|\b(?:kunt?|mag|kan) .*\b(?:vragen|verzoeken|opvragen|inzien|intrekken|ingetrokken|bezwaar|inzage|klacht|indienen|wenden|melden)\b|\bop verzoek\b/i;
const REQUEST = /verzoek|aanvraag|gevraagd|inzage|afschrift|bezwaar/i;
const NOT_A_REQUEST = /datalek|inbreuk|bewaartermijn|verstreken/i;
/** Rights to which a general term applies: the requests of AVG art. 15-21. */
const REQUESTS: readonly RightId[] = ['access', 'rectification', 'supplement', 'erasure', 'restriction', 'portability', 'objection'];
const TOPICS: Readonly<Record<RightId | 'terms', string>> = topics.right;

/** One fact a right and section that gives it, and one for the terms of each paragraph. */
export function proposeRights(paragraphs: readonly Paragraph[]): Right[] {
  return [...proposeNamed(paragraphs), ...proposeTerms(paragraphs)];
}

function proposeNamed(paragraphs: readonly Paragraph[]): Right[] {
  const found = new Map<string, Right>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const isFirst = paragraphs[index - 1]?.section !== paragraph.section;
    const giving = toSentencesOf(paragraph).filter((sentence) => GIVES.test(sentence) || /^(?:- )?recht (?:op|van)\b/i.test(sentence));
    // A heading that names a right says that the section is about it.
    for (const sentence of isFirst && !paragraph.heading.endsWith('?') ? [paragraph.heading, ...giving] : giving) {
      for (const right of rightsGiven(sentence)) {
        const key = `${paragraph.section} ${right}`;
        if (!found.has(key))
          found.set(key, {
            kind: 'right',
            rights: [right],
            aspect: 'what',
            topics: [TOPICS[right]],
            sections: [paragraph.place],
            line: paragraph.line,
          });
      }
    }
  }
  return [...found.values()];
}

function rightsGiven(sentence: string): RightId[] {
  const words = wordsOf(sentence);
  const more: RightId[] = [
    ...(/\btoestemming\b.*\bintrek|\btoestemming\b.*\bingetrokken|\bintrek\w* .*\btoestemming\b/.test(words) ? (['withdraw-consent'] as const) : []),
    ...(/\b(?:wissing|gegevenswissing|laten verwijderen|vergeten te worden)\b/.test(words) ? (['erasure'] as const) : []),
    ...(/\baan wie\b.*\b(?:gegevens|doorgegeven)\b/.test(words) ? (['recipients'] as const) : []),
    ...(/\bgegevensoverdraagbaarheid\b|\bover te dragen\b/.test(words) ? (['portability'] as const) : []),
    ...(/\bklachten?\b/.test(words) ? (['complaint'] as const) : []),
    ...(/\bafschermen|af te schermen\b/.test(words) ? (['shielding'] as const) : []),
  ];
  return [...new Set([...rightsIn(sentence), ...more])];
}

function proposeTerms(paragraphs: readonly Paragraph[]): Right[] {
  return paragraphs.flatMap((paragraph): Right[] => {
    const sentences = toSentencesOf(paragraph);
    const terms = sentences.reduce<Terms>((all, sentence) => ({ ...readTerms(sentence, paragraph), ...all }), {});
    if (terms.decide === undefined && terms.extend === undefined && terms.carryOut === undefined) return [];
    const named = rightsIn(`${paragraph.heading} ${paragraph.text}`).filter((right) => right !== 'complaint' && right !== 'deceased-access');
    const rights = named.length > 0 ? named : [...REQUESTS];
    return [{ kind: 'right', rights, aspect: 'terms', topics: [TOPICS.terms], terms, sections: [paragraph.place], line: paragraph.line }];
  });
}

function readTerms(sentence: string, { heading, text }: Paragraph): Terms {
  if (!REQUEST.test(`${heading} ${text}`) || NOT_A_REQUEST.test(sentence)) return {};
  const lengths = readTimes(sentence).lengths.filter(({ unit }) => unit !== 'Y' && unit !== 'H');
  const found: Terms = {};
  for (const length of lengths) {
    const use = useOf(length, sentence);
    if (use !== undefined) found[use] ??= toIso(length);
  }
  const isFound = Object.keys(found).length > 0;
  return {
    ...found,
    ...(isFound && /na (?:de )?ontvangst/i.test(sentence) && { from: 'receipt' as const }),
    ...(isFound && /zo (?:snel|spoedig) mogelijk|onverwijld|zonder onredelijke vertraging/i.test(sentence) && { soon: true }),
  };
}

/** A term that is made longer, a term in which something is done, or a term for the answer. */
function useOf({ at, text }: TimeFigure, sentence: string): 'extend' | 'carryOut' | 'decide' | undefined {
  const before = sentence.slice(0, at);
  const around = `${before.slice(-60)} ${sentence.slice(at + text.length, at + text.length + 40)}`;
  if (/(?:met|nog eens|nogmaals) $/i.test(before) && /verleng/i.test(sentence)) return 'extend';
  if (!/(?:binnen|uiterlijk|termijn van)(?: \S+){0,2} ?$/i.test(before)) return undefined;
  if (/verlenging/i.test(sentence) || (/termijn van $/i.test(before) && /verleng/i.test(sentence))) return undefined;
  const isAnswer = /weten|bericht|reageren|reageert|informe|beoordeelt|deelt|laat|informatie/i.test(sentence);
  return !isAnswer && /verwijder|vernietig|verstrek|uitvoer|gebeuren|inzage/i.test(`${around} ${sentence}`) ? 'carryOut' : 'decide';
}
