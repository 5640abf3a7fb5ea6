/** The first sentences of a letter for somebody else: who writes, for whom, and who signs with the writer. */
import type { Route } from '../../knowledge/rules/route.js';
import type { Words } from '../../locales/words.js';
import type { FlowState } from '../conversation.js';

/** Nothing for people who write for themselves and sign alone. */
export function introduce({ right, answers }: FlowState, { signers }: Route, client: string, words: Words): string {
  const say = (key: string): string => words.t(`letters:${key}`, { client });
  const { who, basis, relation } = answers;
  if (right === 'deceased-access') return say(`relation.${relation ?? 'other'}`);
  const signsToo = signers.length > 1;
  if (who !== 'child' && who !== 'represented') return signsToo ? say('introduction.parentSigns') : '';
  const asWhom = who === 'child' ? 'child' : (basis ?? 'represented');
  return [
    say(`introduction.${asWhom}`),
    ...(who === 'represented' && answers.capable === 'no' ? [say('introduction.unable')] : []),
    ...(signsToo ? [say('introduction.clientSigns')] : []),
  ].join(' ');
}
