import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../dialogs/ask.js';
import type { DialogContext } from '../../dialogs/context.js';
import type { Register } from '../../dialogs/conversation.js';
import { understand } from '../../dialogs/understand.js';
import { measureReadability } from '../../knowledge/dutch/readability.js';
import { fixedContext } from '../support/engine.js';

const INFORMAL = /(?<![\p{L}-])(je|jij|jou|jouw|jullie|jezelf)(?![\p{L}-])/iu;
const FORMAL = /(?<![\p{L}.-])(u|uw|uzelf)(?![\p{L}-])/iu;
const ORGANISATIONS = ['carinova', 'levantogroep', 'levgroep', 'wlzclientondersteuning'];

let context: DialogContext;
beforeAll(() => {
  context = fixedContext();
}, 120_000);

/** One answer per topic, without the source line and addresses, and with a short name for the organisation's. */
function answersOf(organisation: string, register: Register): { topic: string; text: string }[] {
  const topics = [...context.engine().library.topics.values()].filter((topic) => !topic.conversation);
  return topics.map((topic) => {
    const { reply } = ask(understand([topic.say], context), organisation, { register }, context);
    const withoutNames = [...context.engine().library.organisations.values()].reduce((text, { name }) => text.replaceAll(name, 'Lev'), reply.text);
    const paragraphs = withoutNames.split('\n').filter((line) => !/^Bron:|https?:|@|Postbus|Telefoon|T\.a\.v\./.test(line));
    return { topic: topic.id, text: paragraphs.join('\n') };
  });
}

describe.each(ORGANISATIONS)('the answers of %s', (organisation) => {
  it('read easily, one per topic', () => {
    const measured = answersOf(organisation, 'u').map(({ topic, text }) => ({ topic, text, ...measureReadability(text) }));
    const hardest = [...measured].sort((a, b) => a.score - b.score).slice(0, 10);
    const mean = measured.reduce((sum, { score }) => sum + score, 0) / measured.length;
    process.stdout.write(
      `${organisation}: mean ${mean.toFixed(1)}; the ten hardest\n${hardest.map(({ score, topic, text }) => `${score.toFixed(0)} ${topic}: ${text.replaceAll('\n', ' ').slice(0, 220)}`).join('\n')}\n`,
    );
    expect(mean).toBeGreaterThanOrEqual(65);
    expect(measured.filter(({ words, score }) => words > 40 && score < 50).map(({ topic }) => topic)).toEqual([]);
    expect(measured.filter(({ longest }) => longest > 20).map(({ topic, text }) => `${topic}: ${text}`)).toEqual([]);
  });

  it('keep to one form of address', () => {
    expect(answersOf(organisation, 'u').filter(({ text }) => INFORMAL.test(text))).toEqual([]);
    expect(answersOf(organisation, 'je').filter(({ text }) => FORMAL.test(text))).toEqual([]);
  });

  it('leave no bracket or placeholder unfilled', () => {
    expect(answersOf(organisation, 'je').filter(({ text }) => /\[[^\]]*\]|\{\{|undefined|null/.test(text))).toEqual([]);
  });
});
