/** What steers a flow: back, stop, why, skip, anew, and where were we. */
import type { Command } from './answers/commands.js';
import { askWaiting, askWithHint, waitingFor } from './flow-ask.js';
import { leave } from './flow-end.js';
import { advance, goTo } from './flow-go.js';
import { back, restart, revisit, skip } from './flow-moves.js';
import { sayIn, type Talk } from './flow-words.js';
import type { Turn } from './reply.js';

/** Does what a command says. */
export function obey(command: Command, talk: Talk): Turn {
  const stay = (...first: readonly string[]): Turn => ({ replies: [askWaiting(talk, ...first)], conversation: talk.conversation });
  switch (command) {
    case 'stop':
      return leave(talk, 'stopped');
    case 'why':
      return stay(waitingFor(talk).why);
    case 'repeat':
      return stay();
    case 'anew':
      return goTo(talk, restart(talk.flow), sayIn(talk, 'anew'));
    case 'back': {
      const before = back(talk.flow);
      return before ? goTo(talk, before) : stay(sayIn(talk, 'first'));
    }
    case 'skip':
      if (waitingFor(talk).expects.optional === true) return advance(talk, skip(talk.flow));
      return stay(sayIn(talk, 'required'), sayIn(talk, 'nothingToSkip'));
    case 'change':
      if (talk.flow.asking === 'summary') return goTo(talk, revisit(talk.flow, 'change'));
      return { replies: [askWithHint(talk)], conversation: talk.conversation };
  }
}
