/** Terms of keeping in a document: how long, from when, of what, under which law or for which service. */
import { StartEvent } from '../schema.js';
import { readTimes, toIso, type TimeFigure } from './durations.js';
import { lawsIn, servicesIn, wordsOf } from './named-in.js';
import type { Paragraph, ProposalOf } from './proposal.js';
import { toSentencesOf } from './read-paragraphs.js';
import dataKinds from './tables/data-kinds.json' with { type: 'json' };
import startEvents from './tables/start-events.json' with { type: 'json' };
import topics from './tables/topics.json' with { type: 'json' };

type Retention = ProposalOf<'retention'>;

const KEEPING = /bewaar|bewaren|bewaring|bewaard/i;
const NEEDED = /niet langer (?:bewaard )?dan (?:noodzakelijk|nodig)|zolang (?:dat |dit )?(?:noodzakelijk|nodig)/i;
const REFERS_BACK = /^(?:hiervoor|daarvoor|hierbij|daarbij)\b/i;
const WITHIN = /\bbinnen(?: een termijn van)? $/i;
const REQUEST = /\bverzoek/i;
const STARTS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(startEvents));

/** Proposes one fact for each length of time that is about keeping, and one for each "no longer than needed". */
export function proposeRetention(paragraphs: readonly Paragraph[]): Retention[] {
  const found: Retention[] = [];
  const general = findStart(paragraphs.flatMap(toSentencesOf).find((sentence) => /geen nieuwe registraties/i.test(sentence)) ?? '');
  for (const paragraph of paragraphs) {
    let before = '';
    for (const sentence of toSentencesOf(paragraph)) {
      const context = `${sentence} ${paragraph.lead} ${paragraph.heading}`;
      // A term within which something is done is no term of keeping.
      const lengths = readTimes(sentence).lengths.filter(({ at }) => !WITHIN.test(sentence.slice(0, at)));
      const isAboutKeeping = KEEPING.test(context) && !(REQUEST.test(sentence) && !/bewaar|bewaren|bewaard/i.test(sentence));
      if (isAboutKeeping && lengths.length > 0) {
        const start = startOfSection(paragraph, paragraphs) ?? general;
        addLengths(found, lengths, { sentence, about: REFERS_BACK.test(sentence) ? `${before} ${sentence}` : sentence, paragraph, start });
      } else if (KEEPING.test(sentence) && NEEDED.test(sentence)) {
        found.push({ kind: 'retention', ...describe(sentence), while: 'needed', sections: [paragraph.place], line: paragraph.line });
      }
      before = sentence;
    }
  }
  return withoutRepeats(found);
}

interface Here {
  sentence: string;
  /** The sentence, with the one before it when it refers to that. */
  about: string;
  paragraph: Paragraph;
  start: StartEvent | undefined;
}

function addLengths(found: Retention[], lengths: readonly TimeFigure[], { sentence, about, paragraph, start }: Here): void {
  for (const [index, length] of lengths.entries()) {
    const until = lengths[index + 1]?.at ?? sentence.length;
    const before = sentence.slice(0, length.at);
    const after = sentence.slice(length.at + length.text.length, until);
    const last = found.at(-1);
    if (/verleng/i.test(after) || /verleng[^.;]*$/i.test(before)) {
      // An extension belongs to the term before it.
      if (last?.keep !== undefined && last.line === paragraph.line)
        last.extension = { keep: toIso(length), once: /eenmalig|één keer/i.test(sentence) };
      continue;
    }
    const from = findStart(after) ?? findStart(before) ?? start;
    const isAccount = /account/i.test(sentence) && from === 'end-of-service';
    found.push({
      kind: 'retention',
      ...describe(about.slice(0, about.length - sentence.length + length.at), about, paragraph.text),
      keep: toIso(length),
      ...(/(?:maximaal|hoogstens|hooguit|uiterlijk|ten hoogste|nooit langer dan)\W*$/i.test(before) && { atMost: true }),
      ...(/zoveel langer|of langer|minimaal|ten minste|minstens/i.test(before.slice(-20) + after) && { orLonger: true }),
      ...(from !== undefined && { from: isAccount ? 'account-closed' : from }),
      ...(/zolang [^.]*account actief/i.test(before) && { while: 'account-active' }),
      sections: [paragraph.place],
      line: paragraph.line,
    });
  }
}

/** What is kept: named before the figure, else in the whole sentence, else in the paragraph. */
function describe(before: string, whole = before, around = whole): Pick<Retention, 'subject' | 'topics' | 'law' | 'service'> {
  const [law] = [...lawsIn(before), ...lawsIn(whole)];
  const [service] = [...servicesIn(before), ...servicesIn(whole)];
  const data = findData(before) ?? findData(whole) ?? findData(around);
  const general = law ? topics.retention.law : service ? topics.retention.service : topics.retention.other;
  return {
    subject: data?.subject ?? 'persoonsgegevens',
    topics: [...new Set([data?.topic ?? general, general])],
    ...(law !== undefined && { law }),
    ...(service !== undefined && { service }),
  };
}

function findData(text: string): (typeof dataKinds)[number] | undefined {
  const padded = ` ${wordsOf(text)} `;
  return dataKinds.find(({ words }) => words.some((word) => padded.includes(` ${word} `)));
}

function findStart(text: string): StartEvent | undefined {
  const words = wordsOf(text);
  const at = StartEvent.options.flatMap((event) => (STARTS.get(event) ?? []).map((phrase) => ({ event, at: words.indexOf(phrase) })));
  return at.filter((start) => start.at >= 0).sort((a, b) => a.at - b.at)[0]?.event;
}

/** "De termijnen gelden vanaf ...": a sentence without a figure that says it of all terms of the section. */
function startOfSection({ section }: Paragraph, paragraphs: readonly Paragraph[]): StartEvent | undefined {
  const own = paragraphs.filter((other) => other.section === section).flatMap(toSentencesOf);
  return own
    .filter((sentence) => /termijn/i.test(sentence) && readTimes(sentence).lengths.length === 0)
    .map(findStart)
    .find(Boolean);
}

/** A term that a section says twice of the same thing is one fact; what either says more is kept. */
function withoutRepeats(found: readonly Retention[]): Retention[] {
  const kept = new Map<string, Retention>();
  for (const fact of found) {
    const key = [fact.sections[0], fact.subject, fact.keep, fact.law, fact.service, fact.while].join('|');
    const first = kept.get(key);
    kept.set(key, first ? { ...fact, ...first, ...(fact.extension && { extension: fact.extension }) } : fact);
  }
  return [...kept.values()];
}
