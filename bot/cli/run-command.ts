/** What every command of the terminal shares: reading its arguments, and ending well when something is wrong. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { explainFailure } from '../explain-failure.js';

/** How a command was called wrongly. The message says what to write instead; how to use the command is printed with it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Options of a command, as `util.parseArgs` describes them. */
type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;

export interface Command<O extends Options> {
  /** Printed for `--help` and after a wrong call. */
  usage: string;
  options: O;
  /** Does the work; returns the exit code: 0 when all is well. Throws {@link UsageError} for a wrong call. */
  run(values: Parsed<O>['values'], words: string[]): Promise<number>;
}

export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** Runs a command on the words after its name. Returns the exit code: 1 when it could not do its work, 2 when it was called wrongly. */
export async function runCommand<O extends Options>(command: Command<O>, args: string[], terminal: Terminal): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(`Usage: ${command.usage}\n`);
    return 0;
  }
  try {
    const { values, positionals } = readArgs(command.options, args);
    return await command.run(values, positionals);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    terminal.err(isUsage ? `${error.message}\n\nUsage: ${command.usage}\n` : `${explainFailure(error)}\n`);
    return isUsage ? 2 : 1;
  }
}

function readArgs<O extends Options>(options: O, args: string[]): Parsed<O> {
  try {
    return parseArgs({ args, options, allowPositionals: true as const });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Runs a command as this process: its arguments, its terminal, its exit code. */
export async function runAsProcess<O extends Options>(command: Command<O>): Promise<void> {
  const terminal = { out: (text: string) => void process.stdout.write(text), err: (text: string) => void process.stderr.write(text) };
  process.exitCode = await runCommand(command, process.argv.slice(2), terminal);
}
