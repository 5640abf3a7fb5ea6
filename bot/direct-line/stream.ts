/** The web sockets of the conversations: each socket reads the replay buffer from its watermark on, again after every change. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { ActivityLog } from './activity-log.js';

const HEARTBEAT_MS = 30_000;
/** A person has a tab or two; more sockets than this on one conversation are a runaway client, and the oldest closes. */
const SOCKETS_PER_CONVERSATION = 5;

interface Client {
  socket: WebSocket;
  watermark: number;
  isReading: boolean;
  hasNews: boolean;
  isAlive: boolean;
}

export interface Streams {
  /** Completes the web socket handshake and sends everything from `watermark` on. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, conversation: string, watermark: number): void;
  /** Tells the sockets of a conversation that the replay buffer has grown. */
  notify(conversation: string): void;
  /** Closes the sockets of a conversation that has ended. */
  end(conversation: string): void;
  /** Closes every socket and stops the heartbeat. */
  close(): void;
}

/** @param onError is told when the replay buffer cannot be read; the socket then closes and the client comes back. */
export function createStreams(log: ActivityLog, onError: (error: unknown) => void): Streams {
  const server = new WebSocketServer({ noServer: true, clientTracking: false, maxPayload: 4096, perMessageDeflate: false });
  const clients = new Map<string, Set<Client>>();

  async function send(conversation: string, client: Client): Promise<void> {
    client.hasNews = true;
    // One reader per socket, so that activities leave in order; news that comes meanwhile makes it read once more.
    if (client.isReading) return;
    client.isReading = true;
    try {
      while (client.hasNews) {
        client.hasNews = false;
        const set = await log.since(conversation, client.watermark);
        if (!set) {
          client.socket.close(1000);
          return;
        }
        client.watermark = Number(set.watermark);
        if (set.activities.length > 0 && client.socket.readyState === WebSocket.OPEN) client.socket.send(JSON.stringify(set));
      }
    } catch (error) {
      onError(error);
      client.socket.close(1011);
    } finally {
      client.isReading = false;
    }
  }

  function add(conversation: string, client: Client): void {
    const others = clients.get(conversation) ?? new Set();
    clients.set(conversation, others.add(client));
    const [oldest] = others;
    if (others.size > SOCKETS_PER_CONVERSATION) oldest?.socket.close(1008);
    const showLife = () => {
      client.isAlive = true;
    };
    client.socket.on('pong', showLife);
    // directlinejs sends empty messages as a sign of life; nothing else is expected from a client here.
    client.socket.on('message', showLife);
    client.socket.on('error', () => {
      client.socket.terminate();
    });
    client.socket.on('close', () => {
      others.delete(client);
      if (others.size === 0 && clients.get(conversation) === others) clients.delete(conversation);
    });
  }

  const everyClient = () => [...clients.values()].flatMap((some) => [...some]);
  const heartbeat = setInterval(() => {
    for (const client of everyClient()) {
      if (!client.isAlive) client.socket.terminate();
      client.isAlive = false;
      if (client.socket.readyState === WebSocket.OPEN) client.socket.ping();
    }
  }, HEARTBEAT_MS).unref();

  return {
    accept(request, socket, head, conversation, watermark) {
      server.handleUpgrade(request, socket, head, (webSocket) => {
        const client = { socket: webSocket, watermark, isReading: false, hasNews: false, isAlive: true };
        add(conversation, client);
        void send(conversation, client);
      });
    },
    notify(conversation) {
      for (const client of clients.get(conversation) ?? []) void send(conversation, client);
    },
    end(conversation) {
      for (const client of clients.get(conversation) ?? []) client.socket.close(1000);
    },
    close() {
      clearInterval(heartbeat);
      for (const client of everyClient()) client.socket.terminate();
    },
  };
}
