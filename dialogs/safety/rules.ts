/** The tables of danger, made ready: which patterns tell of what, and in which context they tell of nothing. */
import child from './tables/child.json' with { type: 'json' };
import contexts from './tables/contexts.json' with { type: 'json' };
import emergency from './tables/emergency.json' with { type: 'json' };
import frames from './tables/frames.json' with { type: 'json' };
import suicide from './tables/suicide.json' with { type: 'json' };
import violence from './tables/violence.json' with { type: 'json' };
import { compilePattern, grammarTexts } from './grammar.js';
import { tellingCues, type Step } from './steps.js';

/** Patterns that belong together, as a table has them. */
interface Group {
  /** What the patterns have in common; for who reads the table. */
  about: string;
  say: readonly string[];
  /** Contexts in which the patterns tell of no danger. */
  unless: readonly string[];
}

/** What takes the danger out of words: a question about files, the past, a figure of speech. */
export interface Context {
  /** Whether it counts anywhere in the message or in the sentence of the pattern only. */
  isWide: boolean;
  say: readonly Step[];
  /** What takes the context away again. */
  but: readonly Step[];
}

/** One pattern with the contexts in which it tells of nothing. */
export interface Rule {
  pattern: Step;
  unless: readonly Context[];
}

/** Phrases as people say them, with the frames: who does what to whom. */
const TABLES = {
  suicide: [...suicide, ...frames.suicide],
  emergency: [...emergency, ...frames.emergency],
  child: [...child, ...frames.child],
  violence: [...violence, ...frames.violence],
} satisfies Record<string, readonly Group[]>;
export type Table = keyof typeof TABLES;

export interface Rules {
  /** Rules of each table by a word that must be there; most messages have none of them. */
  byCue: ReadonlyMap<Table, ReadonlyMap<string, readonly Rule[]>>;
  /** The context in which the speaker is a child. */
  young: Context;
  /** The message goes on about a kind of file and tells of nobody. */
  followUp: Context;
  /** Words that typing errors are corrected to. */
  vocabulary: ReadonlySet<string>;
}

/** Compiles the tables. Throws where a pattern names what does not exist, or has no word by which to find it. */
export function compileRules(): Rules {
  const known = new Map(Object.entries(contexts).map(([name, context]) => [name, compileContext(context)]));
  const find = (name: string): Context => {
    const context = known.get(name);
    if (!context) throw new Error(`dialogs/safety/tables: a group names the context "${name}", which contexts.json does not define; add it there.`);
    return context;
  };
  const tables = Object.entries(TABLES) as [Table, readonly Group[]][];
  return {
    byCue: new Map(tables.map(([table, groups]) => [table, compileTable(table, groups, find)])),
    young: find('young'),
    followUp: find('followUp'),
    vocabulary: collectWords(),
  };
}

function compileTable(table: Table, groups: readonly Group[], find: (name: string) => Context): Map<string, Rule[]> {
  const byCue = new Map<string, Rule[]>();
  for (const { say, unless } of groups) {
    const excused = unless.map(find);
    for (const text of say) {
      const rule: Rule = { pattern: compilePattern(text), unless: excused };
      const cues = tellingCues(rule.pattern.needs);
      if (!cues) throw new Error(`dialogs/safety/tables/${table}.json: "${text}" matches without any word of its own; name at least one.`);
      for (const cue of cues) byCue.set(cue, [...(byCue.get(cue) ?? []), rule]);
    }
  }
  return byCue;
}

function compileContext({ scope, say, but = [] }: { scope: string; say: readonly string[]; but?: readonly string[] | undefined }): Context {
  return { isWide: scope === 'message', say: say.map(compilePattern), but: but.map(compilePattern) };
}

function collectWords(): Set<string> {
  const patterns = [...Object.values(TABLES).flat(), ...Object.values(contexts)].flatMap(({ say }): readonly string[] => say);
  return new Set([...patterns, ...grammarTexts()].flatMap((text) => text.split(/[^@a-zA-Z\d]/)).filter((word) => /^[a-z]{4,}$/.test(word)));
}
