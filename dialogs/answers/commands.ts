/** What steers a flow instead of answering its question: back, stop, why, skip, anew. */
import { holdsPhrase, toPhrase } from './phrase.js';
import tables from './tables/commands.json' with { type: 'json' };

export type Command = 'back' | 'stop' | 'why' | 'skip' | 'anew' | 'repeat' | 'change';

const COMMANDS = new Map<string, Command>(
  (['back', 'stop', 'why', 'skip', 'anew', 'repeat', 'change'] as const).flatMap((command) =>
    tables.commands[command].map((phrase): [string, Command] => [phrase, command]),
  ),
);
const POLITE = new RegExp(String.raw`^(?:${tables.polite.join('|')}) | (?:${tables.polite.join('|')})$`, 'g');

/** The command that the whole message is, or nothing: "stop" steers, "jullie moeten stoppen met bellen" tells. */
export function readCommand(text: string): Command | undefined {
  const said = toPhrase(text);
  return COMMANDS.get(said) ?? COMMANDS.get(said.replace(POLITE, '').trim()) ?? (/^\s*\?+\s*$/.test(text) ? 'why' : undefined);
}

/** Says that there is no answer: "geen", "weet ik niet". Only then does it skip a question that may be skipped. */
export function isNoAnswer(text: string): boolean {
  const said = toPhrase(text);
  return tables.noAnswer.includes(said) || tables.noAnswer.includes(said.replace(POLITE, '').trim());
}

/** Is the whole message about the conversation itself ("ik wil een mens spreken"), and so never an answer? */
export function isAboutChat(text: string): boolean {
  return tables.aboutChat.includes(toPhrase(text));
}

/** What a wish to change names ("wijzig mijn naam" -> "mijn naam"), or nothing when it is no such wish. */
export function readChange(text: string): string | undefined {
  const said = toPhrase(text);
  const verb = tables.changes.find((phrase) => holdsPhrase(said, phrase));
  return verb === undefined ? undefined : ` ${said} `.replace(` ${verb} `, ' ').trim();
}
