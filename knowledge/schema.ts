/** Shapes of the content files; the shapes of facts stand in `fact-schema.ts`. Every type that describes content is inferred from these. */
import { z } from 'zod';
import { Fact, Id, LawId, RightId, Words } from './fact-schema.js';

export * from './fact-schema.js';

const IsoDate = z.iso.date('write a date as 2020-01-31');

/** A place in the document: number as printed (`15.6`) or heading. `cite` is how an answer names it, `heading` is as printed. */
export const Section = z.strictObject({
  id: z.string(),
  heading: z.string(),
  cite: z.string().optional(),
  /** Marked as having nothing that a client could ask (a table of contents). */
  nothing: z.boolean().default(false),
  /** First words as printed, where the section has no heading of its own. */
  begins: z.string().optional(),
  /** Of the text when its facts were last reviewed; `npm run knowledge -- check --update` writes it. */
  fingerprint: z.string().optional(),
});
export type Section = z.infer<typeof Section>;

export const StatementHead = z.strictObject({
  organisation: Id,
  title: z.string(),
  /** As an answer names this version: "29 mei 2026", "mei 2023", "zonder datum". */
  version: z.string(),
  effective: z.union([IsoDate, z.string().regex(/^\d{4}-\d{2}$/)]).optional(),
  undated: z.boolean().default(false),
  status: z.enum(['current', 'other']),
  /** File name in the folder of published documents. */
  document: z.string(),
  citation: z.enum(['paragraph', 'article', 'heading']),
  /** Label of the version of which this one is a variant: its facts hold unless dropped or given anew here. */
  basedOn: z.string().optional(),
  drops: z.array(Id).default([]),
  sections: z.array(Section).default([]),
  silent: z.array(Id).default([]),
});

/** Questions of many people, by the id of the fact that answers them or `silent:<topic>`; too many to stand with the facts. */
const Asked = z.record(z.string(), z.array(z.string()));

/** A statement is a folder: one file with `statement`, any number of files with `facts`, and with what was `asked`. */
export const StatementFile = z.strictObject({ statement: StatementHead.optional(), facts: z.array(Fact).default([]), asked: Asked.default({}) });

export const Organisation = z.strictObject({
  id: Id,
  name: z.string(),
  /** Short name inside a sentence, if other than `name`. */
  register: z.enum(['je', 'u']),
  /** Other names and usual misspellings. */
  aliases: Words,
  /** One line about what it does, for choosing. */
  about: z.string(),
  /** Ids of contact facts of its current statement, best first. */
  contacts: z.strictObject({ requests: Id, questions: Id, complaints: Id, dpo: Id.optional() }),
});
export type Organisation = z.infer<typeof Organisation>;

export const Topic = z.strictObject({
  id: Id,
  /** Short name, as on a button. */
  name: z.string(),
  /** What a person would say to ask for it; the text that a button sends. */
  say: z.string(),
  phrasings: z.array(z.string()).min(12, 'write at least 12 phrasings'),
  words: Words,
  /** Topics to offer next, best first. */
  related: z.array(Id).default([]),
  right: RightId.optional(),
  /** Conversation topics are not about a statement. */
  conversation: z.boolean().default(false),
  /** What it means is much the same everywhere: "wat is een datalek?" needs no organisation. */
  general: z.boolean().default(false),
});
export type Topic = z.infer<typeof Topic>;
export const TopicFile = z.strictObject({ topics: z.array(Topic) });

/** A general rule of law, shown only beside or in the absence of what a statement says. */
export const Rule = z.strictObject({
  id: Id,
  /** As printed between brackets: "AVG artikel 12". */
  article: z.string(),
  topics: z.array(Id).min(1),
  text: z.string(),
  words: Words,
  asks: Words,
  /** Only for people of this age, in whole years; `below` is exclusive. */
  from: z.number().int().optional(),
  below: z.number().int().optional(),
  law: LawId.optional(),
  mark: z.enum(['V', 'K']),
  reviewed: z.string().regex(/^\d{4}-\d{2}$/),
});
export type Rule = z.infer<typeof Rule>;
export const RuleFile = z.strictObject({ rules: z.array(Rule) });
