/** A command with commands of its own: `knowledge check`, `knowledge compare`. */
import { runCommand, type Command, type Terminal } from './run-command.js';
import type { ParseArgsConfig } from 'node:util';

/** Runs on the words after its name; returns the exit code. */
export type Subcommand = (args: string[], terminal: Terminal) => Promise<number>;

/** A command as an entry of a table of subcommands; `make` gets the terminal to write to. */
export function asSubcommand<O extends NonNullable<ParseArgsConfig['options']>>(make: (terminal: Terminal) => Command<O>): Subcommand {
  return (args, terminal) => runCommand(make(terminal), args, terminal);
}

/** Runs the subcommand that the first word names. Returns its exit code, or 2 when there is none of that name. */
export async function runSubcommand(
  name: string,
  table: Readonly<Record<string, Subcommand>>,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const usage = `Usage: npm run ${name} -- <${Object.keys(table).join('|')}> …\n`;
  const [first, ...rest] = args;
  if (first === '--help' || first === '-h') {
    terminal.out(usage);
    return 0;
  }
  const subcommand = first === undefined || !Object.hasOwn(table, first) ? undefined : table[first];
  if (subcommand) return subcommand(rest, terminal);
  terminal.err(
    `${first === undefined ? 'There is no subcommand' : `"${first}" is no subcommand`}; choose one of ${Object.keys(table).join(', ')}.\n\n${usage}`,
  );
  return 2;
}
