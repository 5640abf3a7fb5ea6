/** `npm run ask -- [--organisation id] [--register je|u] [--age n] [--json] [--explain] "question"`: the answer, as the chat gives it. */
import { z } from 'zod';
import { createAnswerService, type AnswerEntry } from '../../dialogs/answer-service.js';
import { Register } from '../../dialogs/conversation.js';
import { explain } from '../../dialogs/explain.js';
import { loadDialogContext } from '../core.js';
import { findProjectRoot } from '../project-root.js';
import { runAsProcess, UsageError } from './run-command.js';

const Age = z.coerce.number().int().min(0).max(120);

/** The value, once it fits; undefined when it was not given. Throws a {@link UsageError} that says what to write. */
function check<T>(schema: z.ZodType<T>, name: string, value: string | undefined, remedy: string): T | undefined {
  if (value === undefined) return undefined;
  const checked = schema.safeParse(value);
  if (!checked.success) throw new UsageError(`--${name}: is "${value}"; ${remedy}.`);
  return checked.data;
}

function show({ text, organisation, suggestions }: AnswerEntry): string {
  const buttons = suggestions.map(({ label }) => `[${label}]`).join(' ');
  return [organisation === null ? '' : `== ${organisation} ==`, text, buttons].filter(Boolean).join('\n');
}

await runAsProcess({
  usage: 'npm run ask -- [--organisation id] [--register je|u] [--age years] [--json] [--explain] "question"',
  options: {
    organisation: { type: 'string' },
    register: { type: 'string' },
    age: { type: 'string' },
    json: { type: 'boolean' },
    explain: { type: 'boolean' },
  },
  run: async (values, words) => {
    const q = words.join(' ').trim();
    if (!q) throw new UsageError('There is no question; write one between quotes.');
    const register = check(Register, 'register', values.register, 'write je or u');
    const age = check(Age, 'age', values.age, 'write whole years, such as 14');
    const context = loadDialogContext(findProjectRoot());
    const service = createAnswerService(context);
    const ids = service.organisations().map(({ id }) => id);
    const organisation = check(z.enum(ids), 'organisation', values.organisation, `choose one of ${ids.join(', ')}`);
    const answer = await service.answers({
      q,
      ...(organisation !== undefined && { organisation }),
      ...(register && { register }),
      ...(age !== undefined && { age }),
    });
    const entries = 'results' in answer ? answer.results : [answer];
    process.stdout.write(values.json ? `${JSON.stringify(answer, null, 2)}\n` : `${entries.map(show).join('\n\n')}\n`);
    if (values.explain) for (const id of organisation === undefined ? ids : [organisation]) process.stdout.write(`\n${explain(q, id, context)}\n`);
    return 0;
  },
});
