/** Several statements by topic, as a page. */
import type { TopicComparison, TopicEntry } from '../../knowledge/compare/by-topic.js';
import type { CoverageTotal, Voice } from '../../knowledge/compare/coverage.js';
import type { RangeRow } from '../../knowledge/compare/retention-ranges.js';
import type { Statement } from '../../knowledge/library.js';
import { viewFact, type FactView } from './fact-view.js';
import { groupTopics, joinNames, madeOn, nameStatement, type ReportContext } from './names.js';
import type { PageHead } from './pages.js';
import { viewRetention, type RetentionView, type StatementTerms } from './retention-view.js';
import { viewTotals, type TotalsView } from './totals-view.js';

/** What was compared. */
export interface Comparison {
  topics: readonly TopicComparison[];
  /** Whether the topics were chosen: then the page names them. */
  isChosen: boolean;
  totals: readonly CoverageTotal[];
  /** The statements, in order, with the terms on the topics. */
  terms: readonly StatementTerms[];
  ranges: readonly RangeRow[];
}

/** Facts in a row. */
const LONG = 6;

interface EntryView {
  names: string[];
  voice: string;
  /** Empty where the facts say it. */
  voiceText: string;
  /** Too long for a row that must not be broken over pages. */
  isLong: boolean;
  facts: FactView[];
  elsewhere: { id: string; name: string; facts: number }[];
}

export interface ComparePage extends PageHead {
  sections: { id: string; name: string }[];
  totals: TotalsView;
  retention: RetentionView;
  groups: { id: string; name: string; caption: string; topics: { id: string; name: string; entries: EntryView[] }[] }[];
}

/** Makes the view of the page. */
export function viewComparison({ topics, isChosen, totals, terms, ranges }: Comparison, context: ReportContext): ComparePage {
  const { words } = context;
  const statements = terms.map(({ statement }) => statement);
  const names = statements.map((statement) => nameStatement(statement, statements, context));
  const lead = words.t('compare:compare.lead', { statements: joinNames(names, words) });
  const about = words.t('compare:compare.topics', {
    count: topics.length,
    names: joinNames(
      topics.map(({ topic }) => topic.name),
      words,
    ),
  });
  const groups = groupTopics(topics, context).map(({ id, name, rows }) => ({
    id,
    name,
    caption: words.t('compare:compare.caption', { group: name }),
    topics: rows.map(({ topic, entries }) => ({ id: topic.id, name: topic.name, entries: viewEntries(entries, statements, context) })),
  }));
  return {
    title: words.t('compare:compare.title'),
    lead: isChosen ? `${lead} ${about}` : lead,
    made: madeOn(context),
    sections: [
      { id: 'statements', name: words.t('compare:compare.statements') },
      { id: 'retention', name: words.t('compare:retention.heading') },
      ...groups.map(({ id, name }) => ({ id: `group-${id}`, name })),
    ],
    totals: viewTotals(totals, words.t('compare:compare.statementsCaption'), context),
    retention: viewRetention(terms, ranges, context),
    groups,
  };
}

function sayVoice(voice: Voice, hasFacts: boolean, { words }: ReportContext): string {
  if (voice === 'gap') return words.t('compare:compare.gapHint');
  return voice === 'told' || hasFacts ? '' : words.t('compare:voice.silent');
}

/** Statements that have nothing at all to tell on a topic share one row, the last. */
function viewEntries(entries: readonly TopicEntry[], statements: readonly Statement[], context: ReportContext): EntryView[] {
  const views = entries.map(({ statement, voice, facts, elsewhere }): EntryView => ({
    names: [nameStatement(statement, statements, context)],
    voice,
    voiceText: sayVoice(voice, facts.length > 0, context),
    isLong: facts.length > LONG,
    facts: facts.map((fact) => viewFact(fact, statement, context)),
    elsewhere: elsewhere.map(({ topic, facts: count }) => ({ id: topic.id, name: topic.name, facts: count })),
  }));
  const isBare = ({ voice, facts }: EntryView): boolean => voice === 'silent' && facts.length === 0;
  const bare = views.filter(isBare);
  const [first] = bare;
  const last = first ? [{ ...first, names: bare.flatMap(({ names }) => names) }] : [];
  return [...views.filter((view) => !isBare(view)), ...last];
}
