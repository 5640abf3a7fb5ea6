/** The few Direct Line calls that tests make by hand, with the answers as they come. */
import { z } from 'zod';

const Body = z.looseObject({
  id: z.string().optional(),
  conversationId: z.string().optional(),
  token: z.string().optional(),
  expires_in: z.number().optional(),
  streamUrl: z.string().optional(),
  watermark: z.string().optional(),
  activities: z
    .array(
      z.looseObject({
        id: z.string(),
        type: z.string(),
        timestamp: z.string(),
        text: z.string().optional(),
        from: z.looseObject({ role: z.string().optional() }).optional(),
        channelData: z.unknown().optional(),
      }),
    )
    .optional(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});

/** An answer of the endpoint. */
export interface Answer {
  status: number;
  body: z.infer<typeof Body>;
  /** The body as it came. */
  raw: string;
}

/** Calls the endpoint. `body` goes as JSON, unless it is text: then as it is. */
export async function call(server: string, method: string, path: string, token?: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${server}/v3/directline${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token !== undefined && { Authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const raw = await response.text();
  return { status: response.status, body: Body.parse(JSON.parse(raw)), raw };
}

/** A conversation begun by hand. */
export interface Begun {
  id: string;
  token: string;
  streamUrl: string;
}

/** Generates a token and begins its conversation. */
export async function begin(server: string): Promise<Begun> {
  const generated = await call(server, 'POST', '/tokens/generate');
  const { body } = await call(server, 'POST', '/conversations', generated.body.token);
  return { id: body.conversationId ?? '', token: body.token ?? '', streamUrl: body.streamUrl ?? '' };
}

/** Says something and returns the answer to the post. */
export async function say(server: string, { id, token }: Begun, text: string, more: object = {}): Promise<Answer> {
  return call(server, 'POST', `/conversations/${id}/activities`, token, { type: 'message', from: { id: 'klant' }, text, ...more });
}

/** Reads the activities from a watermark on. */
export async function read(server: string, { id, token }: Begun, watermark = ''): Promise<Answer> {
  return call(server, 'GET', `/conversations/${id}/activities?watermark=${watermark}`, token);
}
