/**
 * The replay buffer of the conversations: what a client reads again after a lost connection or a restart of the server.
 * Lives in the state store, which seals and expires it; this file only numbers and files the activities.
 */
import type { Activity, Storage } from 'botbuilder';
import { z } from 'zod';
import { MAX_KEPT_ACTIVITIES } from '../limits.js';

/** Activities of one record in the store: a turn rewrites one record, not the whole conversation. */
const CHUNK = 25;
/** Client ids that are remembered, so that a message sent twice after a lost reply is answered once. */
const REMEMBERED_SENDS = 20;

const Head = z.object({
  /** Number of the next activity, and the newest watermark. */
  next: z.number().int(),
  /** Number of the oldest activity that is kept. */
  first: z.number().int(),
  /** Time of the newest activity, milliseconds since 1970. */
  lastTime: z.number(),
  sends: z.array(z.object({ client: z.string(), id: z.string() })),
});
type Head = z.infer<typeof Head>;

const KeptActivity = z.looseObject({ id: z.string(), type: z.string(), timestamp: z.string() });
/** An activity as kept and sent: Direct Line JSON with our id and time. */
export type KeptActivity = z.infer<typeof KeptActivity>;
const Chunk = z.object({ activities: z.array(KeptActivity) });

/** Direct Line's ActivitySet. */
export interface ActivitySet {
  activities: KeptActivity[];
  /** Give it back to read what came after. */
  watermark: string;
}

export interface ActivityLog {
  /** Opens the conversation, or leaves it as it is when it exists. Returns whether it is new. */
  open(conversation: string): Promise<boolean>;
  has(conversation: string): Promise<boolean>;
  /** Files activities with rising ids and timestamps; returns their ids. `client` is the sender's own id for the first. */
  append(conversation: string, activities: Partial<Activity>[], client?: string): Promise<string[]>;
  /** The id that the activity with this client id got before, if any. */
  findSend(conversation: string, client: string): Promise<string | undefined>;
  /** Everything from the watermark on; undefined when the conversation is unknown. */
  since(conversation: string, watermark: number): Promise<ActivitySet | undefined>;
  /** The newest watermark. */
  end(conversation: string): Promise<number>;
  /** Removes the conversation. */
  erase(conversation: string): Promise<void>;
}

/**
 * Reads a watermark as a client gives it. One from nowhere (not a number, below zero) counts as the start: a client whose
 * watermark we cannot read is better off with everything again than with an error, since ids tell it what it has seen.
 */
export function readWatermark(given: string | null): number {
  return given !== null && /^\d{1,9}$/.test(given) ? Number(given) : 0;
}

/**
 * @param storage store of the replay buffer.
 * @param now clock in milliseconds.
 */
export function createActivityLog(storage: Storage, now: () => number): ActivityLog {
  const headKey = (conversation: string) => `directline/${conversation}`;
  const chunkKey = (conversation: string, chunk: number) => `directline/${conversation}/${String(chunk)}`;

  async function readHead(conversation: string): Promise<Head | undefined> {
    const key = headKey(conversation);
    const head = Head.safeParse((await storage.read([key]))[key]);
    return head.success ? head.data : undefined;
  }

  async function readChunks(conversation: string, from: number, to: number): Promise<Map<number, KeptActivity[]>> {
    const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
    if (numbers.length === 0) return new Map();
    const items = await storage.read(numbers.map((number) => chunkKey(conversation, number)));
    return new Map(
      numbers.map((number) => {
        const chunk = Chunk.safeParse(items[chunkKey(conversation, number)]);
        return [number, chunk.success ? chunk.data.activities : []];
      }),
    );
  }

  return {
    async open(conversation) {
      if (await readHead(conversation)) return false;
      await storage.write({ [headKey(conversation)]: { next: 0, first: 0, lastTime: 0, sends: [], eTag: '*' } });
      return true;
    },

    async has(conversation) {
      return (await readHead(conversation)) !== undefined;
    },

    async append(conversation, activities, client) {
      const head = await readHead(conversation);
      // Erased while its turn ran: what the turn still says is dropped, not kept after all.
      if (!head) return activities.map(() => '');
      const from = Math.floor(head.next / CHUNK);
      const to = Math.floor((head.next + activities.length - 1) / CHUNK);
      const chunks = await readChunks(conversation, from, to);
      const ids = activities.map((activity) => {
        // Clients sort by time, so every activity gets a later one than the activity before it.
        head.lastTime = Math.max(now(), head.lastTime + 1);
        const id = `${conversation}|${String(head.next).padStart(7, '0')}`;
        chunks
          .get(Math.floor(head.next / CHUNK))
          ?.push({ ...activity, type: activity.type ?? 'message', id, timestamp: new Date(head.lastTime).toISOString() });
        head.next += 1;
        return id;
      });
      if (client !== undefined && ids[0] !== undefined) head.sends = [...head.sends, { client, id: ids[0] }].slice(-REMEMBERED_SENDS);
      const dropped = dropOldest(head);
      const changes: Record<string, object> = { [headKey(conversation)]: { ...head, eTag: '*' } };
      for (const [number, kept] of chunks) changes[chunkKey(conversation, number)] = { activities: kept, eTag: '*' };
      await storage.write(changes);
      if (dropped.length > 0) await storage.delete(dropped.map((number) => chunkKey(conversation, number)));
      return ids;
    },

    async findSend(conversation, client) {
      return (await readHead(conversation))?.sends.find((send) => send.client === client)?.id;
    },

    async since(conversation, watermark) {
      const head = await readHead(conversation);
      if (!head) return undefined;
      // A watermark past the end is from nowhere too (see readWatermark).
      const start = watermark > head.next ? head.first : Math.max(watermark, head.first);
      const chunks = await readChunks(conversation, Math.floor(start / CHUNK), Math.floor((head.next - 1) / CHUNK));
      const activities = [...chunks].flatMap(([number, kept]) => kept.filter((_, index) => number * CHUNK + index >= start));
      return { activities, watermark: String(head.next) };
    },

    async end(conversation) {
      return (await readHead(conversation))?.next ?? 0;
    },

    async erase(conversation) {
      const head = await readHead(conversation);
      if (!head) return;
      const first = Math.floor(head.first / CHUNK);
      const numbers = Array.from({ length: Math.floor(head.next / CHUNK) - first + 1 }, (_, index) => first + index);
      await storage.delete([headKey(conversation), ...numbers.map((number) => chunkKey(conversation, number))]);
    },
  };
}

/** Moves `first` past the chunks that no longer fit and returns their numbers. */
function dropOldest(head: Head): number[] {
  const dropped: number[] = [];
  while (head.next - head.first > MAX_KEPT_ACTIVITIES) {
    const chunk = Math.floor(head.first / CHUNK);
    dropped.push(chunk);
    head.first = (chunk + 1) * CHUNK;
  }
  return dropped;
}
