/** A letter written out: what every file format is made from. Plain data, so that it can wait sealed in the state store until it is fetched. */
import { z } from 'zod';
import { RightId } from '../../knowledge/schema.js';

/** A part of the body. A paragraph is one or more sentences without line ends; a list is read item by item. */
const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: z.string().min(1) }),
  z.strictObject({ kind: z.literal('paragraph'), text: z.string().min(1) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(z.string().min(1)).min(1) }),
  /** Room to write by hand: `label` says what. One for each person who signs. */
  z.strictObject({ kind: z.literal('signature'), label: z.string().min(1), name: z.string().min(1) }),
]);
export type Block = z.infer<typeof Block>;

/** Something to do on a day: wait for the answer, send the follow-up letter, go to the complaints route. */
const Reminder = z.strictObject({ date: z.iso.date(), title: z.string().min(1), text: z.string().min(1) });
export type Reminder = z.infer<typeof Reminder>;

export const WrittenLetter = z.strictObject({
  right: RightId,
  /** Id of the organisation. */
  organisation: z.string(),
  /** Stem of the file names, in small letters with hyphens: `inzage-carinova`. */
  fileName: z.string().regex(/^[a-z0-9-]+$/),
  /** Title of the document, for screen readers and the window of a reader. */
  title: z.string().min(1),
  /** Lines above the letter: name of the sender and how to reach that person. */
  sender: z.array(z.string().min(1)).min(1),
  /** Lines for the window of an envelope. An empty text is a line to be filled in by hand, `hint` says where to look it up. */
  addressee: z.array(z.strictObject({ text: z.string(), hint: z.string().optional() })).min(1),
  /** "Betreft" line. */
  subject: z.string().min(1),
  /** As printed over the letter: "25 november 2026". */
  date: z.string().min(1),
  body: z.array(Block).min(1),
  /** Only where the statement prints an address that can be relied on. */
  email: z.strictObject({ to: z.email(), subject: z.string().min(1) }).optional(),
  /** In the order of their dates. */
  reminders: z.array(Reminder),
});
export type WrittenLetter = z.infer<typeof WrittenLetter>;
