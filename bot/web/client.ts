/** A small Direct Line 3.0 client: web socket with polling behind it, reconnect by watermark, token refresh. */

import { callServer, toProblem, type ChatProblem } from './call.js';

/** The part of a Direct Line activity that the page uses. */
export interface ChatActivity {
  id: string;
  type: string;
  text?: string;
  from?: { role?: string };
  suggestedActions?: { actions: { title: string; value: string }[] };
  channelData?: {
    clientActivityID?: string;
    answer?: { kind: string };
    expects?: { accepts: string; choices?: { value: string; label: string }[] };
    letter?: { files: { format: string; url: string }[] };
    organisation?: { name: string };
  };
}

interface ActivitySet {
  activities: ChatActivity[];
  watermark: string;
}

interface Begun {
  conversationId: string;
  token: string;
  expires_in: number;
  streamUrl?: string;
}

/** What the client tells the page. */
export interface ChatEvents {
  onActivity: (activity: ChatActivity) => void;
  /** The connection is lost (with the problem) or there again (without). */
  onConnection: (problem?: ChatProblem) => void;
}

/** Keeps the conversation over a reload of the page; holds no text. */
export interface Keeper {
  read(): string | null;
  write(kept: string | null): void;
}

export interface Client {
  /** Takes up the kept conversation, or begins one and joins it. Rejects with a {@link ChatProblem}, as all of these. */
  start: () => Promise<void>;
  /** Says something; resolves when the answer is on the page. Sending again with the same `id` is safe. */
  send(text: string, id: string): Promise<void>;
  /** Leaves the conversation as it is and begins another. */
  restart: () => Promise<void>;
  /** Has the server erase the conversation, calls `onErased`, and begins another. */
  erase(onErased: () => void): Promise<void>;
}

/** A web socket that brings nothing for this long after an answer is taken for dead. */
const SOCKET_PATIENCE_MS = 1_000;
/** `WebSocket.OPEN`, also where there are no web sockets. */
const OPEN = 1;
const LONGEST_PAUSE_MS = 30_000;
const STEADY_MS = 10_000;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** @param join value of the event with which a conversation begins: organisation, register. */
export function createClient(join: object, keeper: Keeper, { onActivity, onConnection }: ChatEvents): Client {
  let session: { id: string; token: string } | undefined;
  let socket: WebSocket | undefined;
  let watermark = 0;
  let pauses = 0;
  let refreshTimer = 0;
  let reconnectTimer = 0;
  const seen = new Set<string>();

  const call = <T>(method: string, path: string, body?: object, token = session?.token) => callServer<T>(method, path, token, body);
  const path = (rest: string) => `/conversations/${session?.id ?? ''}${rest}`;

  function adopt({ conversationId, token, expires_in }: Begun): void {
    session = { id: conversationId, token };
    keeper.write(JSON.stringify(session));
    clearTimeout(refreshTimer);
    refreshTimer = window.setTimeout(() => void refresh(), expires_in * 500);
  }

  /** A refresh that fails is not told: the next message, or the next reconnect, finds out by itself. */
  async function refresh(): Promise<void> {
    const begun = await call<Begun>('POST', '/tokens/refresh').catch(() => undefined);
    if (begun && begun.conversationId === session?.id) adopt(begun);
  }

  function take({ activities, watermark: newest }: ActivitySet): void {
    watermark = Math.max(watermark, Number(newest));
    for (const activity of activities) {
      if (seen.has(activity.id)) continue;
      seen.add(activity.id);
      onActivity(activity);
    }
  }

  async function catchUp(): Promise<void> {
    take(await call<ActivitySet>('GET', path(`/activities?watermark=${String(watermark)}`)));
  }

  function listen(streamUrl: string | undefined): void {
    if (streamUrl === undefined || !('WebSocket' in window)) return;
    // The server may stand behind a proxy and not know its own name: only the path of its address counts.
    const { pathname, search } = new URL(streamUrl);
    const mine = new WebSocket(`${location.protocol.replace('http', 'ws')}//${location.host}${pathname}${search}`);
    socket?.close();
    socket = mine;
    const since = Date.now();
    mine.onmessage = ({ data }: MessageEvent<string>) => {
      if (data && socket === mine) take(JSON.parse(data) as ActivitySet);
    };
    mine.onclose = () => {
      if (socket !== mine) return;
      socket = undefined;
      // Only a socket that held for a while shows that the way is clear; others are tried at growing pauses.
      if (Date.now() - since > STEADY_MS) pauses = 0;
      reconnectLater();
    };
  }

  function reconnectLater(): void {
    clearTimeout(reconnectTimer);
    if (!session) return;
    const pause = Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** pauses) * (0.75 + Math.random() / 2);
    pauses += 1;
    reconnectTimer = window.setTimeout(() => void reconnect(), pause);
  }

  async function reconnect(): Promise<void> {
    clearTimeout(reconnectTimer);
    const current = session;
    if (!current || socket) return;
    try {
      const begun = await call<Begun>('GET', path(`?watermark=${String(watermark)}`));
      if (session?.id !== current.id) return;
      adopt(begun);
      await catchUp();
      onConnection();
      listen(begun.streamUrl);
    } catch (thrown) {
      const problem = toProblem(thrown);
      onConnection(problem);
      if (problem.kind !== 'expired') reconnectLater();
    }
  }

  async function post(activity: object): Promise<void> {
    const posted = await call<{ watermark?: string }>('POST', path('/activities'), { from: { id: 'user' }, locale: 'nl-NL', ...activity });
    const isBehind = () => watermark < Number(posted.watermark ?? Infinity);
    for (const part of [0.05, 0.25, 0.7]) if (isBehind() && socket?.readyState === OPEN) await wait(part * SOCKET_PATIENCE_MS);
    if (isBehind()) await catchUp();
  }

  /** Takes up the conversation that was kept; false when there is none any more. */
  async function resume(): Promise<boolean> {
    const kept = keeper.read();
    if (kept === null) return false;
    session = JSON.parse(kept) as { id: string; token: string };
    try {
      const begun = await call<Begun>('GET', path('?watermark=0'));
      adopt(begun);
      await catchUp();
      listen(begun.streamUrl?.replace('watermark=0', `watermark=${String(watermark)}`));
      return true;
    } catch (thrown) {
      const problem = toProblem(thrown);
      if (problem.kind !== 'expired') throw problem;
      leave();
      return false;
    }
  }

  /** Forgets the conversation on this side. */
  function leave(): void {
    session = undefined;
    keeper.write(null);
    clearTimeout(refreshTimer);
    clearTimeout(reconnectTimer);
    socket?.close();
    socket = undefined;
    watermark = 0;
    pauses = 0;
    seen.clear();
  }

  async function start(): Promise<void> {
    if (!session && !(await resume())) {
      const { token } = await call<Begun>('POST', '/tokens/generate');
      const begun = await call<Begun>('POST', '/conversations', undefined, token);
      adopt(begun);
      listen(begun.streamUrl);
    }
    // Nothing said yet: the welcome is still to come, also after a start that failed halfway.
    if (seen.size === 0) await post({ type: 'event', name: 'webchat/join', value: join });
  }

  addEventListener('online', () => {
    // A web socket seldom survives a change of network, but may not know it yet.
    const old = socket;
    socket = undefined;
    old?.close();
    void reconnect();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void reconnect();
  });

  return {
    start,
    async send(text, id) {
      if (!session) await start();
      await post({ type: 'message', text, channelData: { clientActivityID: id } });
    },
    async restart() {
      leave();
      await start();
    },
    async erase(onErased) {
      // A conversation that the server does not know any more is erased already.
      await call('POST', path('/activities'), { type: 'endOfConversation', from: { id: 'user' } }).catch((thrown: unknown) => {
        if (toProblem(thrown).kind !== 'expired') throw thrown;
      });
      leave();
      onErased();
      await start();
    },
  };
}
