/** `node dist/test/questions/reply-all.js DATE FILE`: replies to the questions of a file, last first, as JSON lines of id and reply. For comparing processes. */
import { loadDialogContext } from '../../bot/core.js';
import { findProjectRoot } from '../../bot/project-root.js';
import { createAssistant } from '../../dialogs/reply.js';
import { readQuestions, replyTo } from './judge.js';

const [date = '', file = ''] = process.argv.slice(2);
const assistant = createAssistant({ ...loadDialogContext(findProjectRoot()), today: () => new Date(date) });
for (const question of readQuestions(file).reverse()) {
  process.stdout.write(`${JSON.stringify([question.id, JSON.stringify(await replyTo(question, assistant))])}\n`);
}
