/** What a client posts: checked, cut down to what the bot needs, and the echo of it that is kept and sent back. */
import type { Activity } from 'botbuilder';
import { RoleTypes } from 'botbuilder';
import { z } from 'zod';
import { MAX_TEXT } from '../limits.js';
import { refusals } from './errors.js';

const ShortText = z.string().max(200);

const Incoming = z.object({
  type: z.string().min(1).max(64),
  text: z.string().nullish(),
  name: ShortText.nullish(),
  value: z.unknown().optional(),
  locale: ShortText.nullish(),
  from: z.looseObject({ id: z.string().max(200).nullish() }).nullish(),
  channelData: z.unknown().optional(),
});

/** A posted activity after checking. */
export type Incoming = z.infer<typeof Incoming>;

/** Who the bot is in every activity. */
export const BOT_ACCOUNT = { id: 'privacywijzer', name: 'Privacywijzer', role: RoleTypes.Bot };
/** Longest run of characters that is one identifier (an IBAN with spaces), so that cutting never leaves half of one unmasked. */
const LONGEST_IDENTIFIER = 64;

/** Checks a posted activity. Throws a 400 refusal when it is not one. */
export function readIncoming(body: unknown): Incoming {
  const incoming = Incoming.safeParse(body);
  if (!incoming.success) throw refusals.activityInvalid();
  return incoming.data;
}

/** The client's own id of a posted activity: Web Chat and our page look for it in the echo. */
export function clientActivityId(incoming: Incoming): string | undefined {
  const data = z.looseObject({ clientActivityID: z.string().min(1).max(100) }).safeParse(incoming.channelData);
  return data.success ? data.data.clientActivityID : undefined;
}

/** What the person said: the text, or the value that a button posted. */
export function spokenText(incoming: Incoming): string {
  return incoming.text ?? (typeof incoming.value === 'string' ? incoming.value : '');
}

/**
 * The activity as it is kept and sent back: text masked and cut to the longest message, values of events left out.
 * @param mask hides identifiers such as a BSN.
 */
export function echoOf(incoming: Incoming, mask: (text: string) => string): Partial<Activity> {
  const client = clientActivityId(incoming);
  return {
    type: incoming.type,
    from: { id: incoming.from?.id ?? 'user', name: '', role: RoleTypes.User },
    ...(incoming.type === 'message' && { text: cut(mask(cut(spokenText(incoming), MAX_TEXT + LONGEST_IDENTIFIER)), MAX_TEXT) }),
    ...(incoming.name && { name: incoming.name }),
    ...(incoming.locale && { locale: incoming.locale }),
    ...(client !== undefined && { channelData: { clientActivityID: client } }),
  };
}

/** The activity as the bot gets it. `id` is the id of its echo. */
export function turnOf(incoming: Incoming, conversation: string, id: string): Partial<Activity> {
  return {
    type: incoming.type,
    id,
    channelId: 'directline',
    serviceUrl: 'urn:privacywijzer:direct-line',
    timestamp: new Date(),
    conversation: { id: conversation, isGroup: false, conversationType: '', name: '' },
    from: { id: incoming.from?.id ?? 'user', name: '', role: RoleTypes.User },
    recipient: BOT_ACCOUNT,
    ...(incoming.type === 'message' && { text: spokenText(incoming) }),
    ...(incoming.name && { name: incoming.name }),
    ...(incoming.locale && { locale: incoming.locale }),
    value: incoming.value,
  };
}

/** At most `length` characters, never half an emoji. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
