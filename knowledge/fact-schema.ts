/** Shapes of facts: what one statement says, one thing at a time. */
import { z } from 'zod';

/** Small letters, digits and hyphens. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write an id in small letters with hyphens, such as retention-file');
const Duration = z.string().regex(/^P\d+[YMWDH]$|^PT\d+H$/, 'write an ISO 8601 duration such as P20Y, P3M, P4W or PT72H');
/** A list of words or short texts, empty when left out. */
export const Words = z.array(z.string().min(1)).default([]);

/** Rights of the AVG (art. 7, 12-22, 77) and of the care laws beside it, as the glossary names them. */
export const RightId = z.enum([
  'access',
  'copy',
  'rectification',
  'supplement',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdraw-consent',
  'shielding',
  'recipients',
  'deceased-access',
  'complaint',
]);
export type RightId = z.infer<typeof RightId>;

/** Laws that a question or a fact may name. */
export const LawId = z.enum([
  'avg',
  'uavg',
  'wgbo',
  'wmo',
  'wlz',
  'wfz',
  'jeugdwet',
  'wvggz',
  'wzd',
  'wkkgz',
  'zvw',
  'participatiewet',
  'woo',
  'archiefwet',
]);
export type LawId = z.infer<typeof LawId>;

/** Kinds of help that a question or a fact may name. */
export const ServiceId = z.enum([
  'amw',
  'social-counsel',
  'youth-help',
  'domestic-violence',
  'refugee-work',
  'courses',
  'nursing',
  'home-care',
  'household-help',
  'guidance',
  'client-support',
  'portal',
]);
export type ServiceId = z.infer<typeof ServiceId>;

/** Moments from which a term may count. `unstated`: the statement gives a term but no start. */
export const StartEvent = z.enum([
  'last-change',
  'end-of-service',
  'end-of-calendar-year',
  'age-18',
  'no-new-records',
  'account-closed',
  'recording',
  'end-of-employment',
  'receipt',
  'discovery',
  'publication',
  'term-passed',
  'unstated',
]);
export type StartEvent = z.infer<typeof StartEvent>;

export const Verdict = z.enum(['yes', 'no', 'only-if', 'unstated']);
export type Verdict = z.infer<typeof Verdict>;

/** A premise or yes/no question that a fact decides: every word of one of the sentences in `say` must be in the question. */
const Claim = z.strictObject({ say: z.array(z.string().min(3)).min(1), verdict: Verdict.exclude(['unstated']) });

const common = {
  id: Id,
  /** First topic is the fact's home. */
  topics: z.array(Id).min(1, 'name at least one topic'),
  /** Ids of sections of the statement in which the fact stands. */
  sections: z.array(z.string()).min(1, 'name the section in which the fact stands'),
  /** One to three plain sentences, forms of address between brackets: [je], [jouw], [kun je]. */
  text: z.string().min(10),
  /** Printed as a list under the text. */
  items: z.array(z.string().min(2)).optional(),
  /** What people call it. */
  words: Words,
  /** How people ask for exactly this fact. */
  asks: Words,
  claims: z.array(Claim).default([]),
  /** Ids of general rules of law shown beside the fact ("In het algemeen ..."). */
  beside: z.array(Id).default([]),
  law: LawId.optional(),
  service: ServiceId.optional(),
};

const Retention = z.strictObject({
  ...common,
  kind: z.literal('retention'),
  /** Noun phrase for what is kept: "dossiers van vluchtelingenwerk". */
  subject: z.string(),
  keep: Duration.optional(),
  atMost: z.boolean().default(false),
  orLonger: z.boolean().default(false),
  from: StartEvent.default('unstated'),
  until: z.enum(['youngest-child-18']).optional(),
  while: z.enum(['account-active', 'needed']).optional(),
  exceptions: z
    .array(z.strictObject({ when: z.string(), keep: Duration.optional(), until: z.enum(['youngest-child-18', 'incident-handled']).optional() }))
    .default([]),
  extension: z.strictObject({ keep: Duration, once: z.boolean() }).optional(),
});

const Right = z.strictObject({
  ...common,
  kind: z.literal('right'),
  rights: z.array(RightId).min(1),
  aspect: z.enum(['what', 'how', 'terms', 'grounds', 'refusals', 'limits', 'cost', 'identity', 'first', 'rejection', 'kept']),
  /** Id of a contact fact of the same statement. */
  addressee: Id.optional(),
  channels: z.array(z.enum(['post', 'email', 'phone', 'online', 'person'])).default([]),
  terms: z
    .strictObject({
      decide: Duration.optional(),
      extend: Duration.optional(),
      carryOut: Duration.optional(),
      from: StartEvent.default('unstated'),
      soon: z.boolean().default(false),
    })
    .optional(),
  /** The right that the organisation asks to use before this one; never a condition unless the text says so. */
  first: RightId.optional(),
});

const Contact = z.strictObject({
  ...common,
  kind: z.literal('contact'),
  role: z.enum(['privacy', 'dpo', 'general', 'complaints', 'phone', 'authority']),
  name: z.string(),
  attention: z.string().optional(),
  street: z.string().optional(),
  postcode: z.string().optional(),
  town: z.string().optional(),
  email: z.email().optional(),
  phone: z.string().optional(),
  hours: z.string().optional(),
  url: z.string().optional(),
  /** What the reader must know before using it, such as a doubtful e-mail domain. */
  warning: z.string().optional(),
});

const Representation = z.strictObject({
  ...common,
  kind: z.literal('representation'),
  /** Ages in whole years; `below` is exclusive. */
  from: z.number().int().optional(),
  below: z.number().int().optional(),
  capable: z.boolean().optional(),
  who: z.array(z.string()).default([]),
  manner: z.enum(['instead', 'alongside', 'alone', 'informed']),
  purpose: z.enum(['all', 'access', 'help', 'consent']),
});

const NamedWords = z.strictObject({ id: Id, name: z.string(), words: Words });
const Access = z.strictObject({
  ...common,
  kind: z.literal('access'),
  roles: z.array(NamedWords).min(1),
  data: z.array(NamedWords).min(1),
  /** In the order of the legend. `meaning` completes "mag dit zien …". */
  levels: z.array(z.strictObject({ mark: z.string().length(1), access: Verdict.exclude(['unstated']), meaning: z.string() })).min(2),
  /** By data id: one mark per role, in the order of `roles`, with spaces between. */
  cells: z.record(Id, z.string()),
});

const Recipient = z.strictObject({
  ...common,
  kind: z.literal('recipient'),
  who: z.string(),
  basis: z.array(z.enum(['consent', 'knowledge', 'law', 'care', 'own-choice', 'contract', 'protection'])).min(1),
  withoutConsent: z.boolean().default(false),
});

const Definition = z.strictObject({ ...common, kind: z.literal('definition'), term: z.string() });
const Note = z.strictObject({ ...common, kind: z.literal('note') });
/** What the statement does not say although its topic is not silent: "noemt geen bedrag". */
const Silence = z.strictObject({ ...common, kind: z.literal('silence') });

export const Fact = z.discriminatedUnion('kind', [Retention, Right, Contact, Representation, Access, Recipient, Definition, Note, Silence]);
export type Fact = z.infer<typeof Fact>;
export type FactKind = Fact['kind'];
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
