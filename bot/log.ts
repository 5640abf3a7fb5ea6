/**
 * One JSON line an event on standard output. What people type never goes in: there is no free text here, only the name of the event
 * and figures or ids about it, and of an error only its name, code and place, because a message may quote what was typed.
 */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Figures and ids about an event. Never message text, a name, an address of a person, or a query string. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;
type Write = (event: string, fields?: LogFields) => void;

export interface Log {
  debug: Write;
  info: Write;
  warn: Write;
  error: Write;
}

/**
 * @param level lowest level that is written; `silent` writes nothing
 * @param write receives each line, its line end included
 */
export function createLog(level: LogLevel, write: (line: string) => void, now: () => Date = () => new Date()): Log {
  const lowest = LOG_LEVELS.indexOf(level);
  const at = (name: LogLevel): Write =>
    LOG_LEVELS.indexOf(name) < lowest
      ? () => undefined
      : (event, fields) => {
          write(`${JSON.stringify({ time: now().toISOString(), level: name, event, ...fields })}\n`);
        };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** What may be written of an error: name, code and the places in the code that it came through, without its message. */
export function describeFault(thrown: unknown): { error: string; code?: string; at?: string } {
  if (!(thrown instanceof Error)) return { error: typeof thrown };
  const places = (thrown.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  const code = 'code' in thrown && typeof thrown.code === 'string' ? { code: thrown.code } : {};
  return {
    error: thrown.name,
    ...code,
    at: places
      .slice(0, 6)
      .map((line) => line.trim().slice(3))
      .join(' < '),
  };
}
