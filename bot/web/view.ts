/** What stands on the page: messages, buttons, problems and the waiting sign. Knows nothing of the server. */
import { client as words } from '../../locales/nl/web.json';
import { fill, find, make } from './elements.js';
import { makeLetterCard, type LetterLink } from './letter.js';
import { readText, type Run } from './text.js';

/** A button under the last message. */
export interface Choice {
  label: string;
  say: string;
  /** An answer to the question that was asked; other buttons stand back. */
  isAnswer?: boolean;
}

/** A message of the person, which may still have to be sent. */
export interface OwnMessage {
  /** Shows the text as the server gave it back, with numbers such as a BSN masked. */
  setText(text: string): void;
  setSent(isSent: boolean): void;
  /** Puts the message at the end, where a new conversation goes on. */
  moveToEnd(): void;
}

function makeRun({ text, href }: Run): Node | string {
  if (href === undefined) return text;
  const link = make('a', '', text);
  link.href = href;
  if (href.startsWith('http')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  return link;
}

const makeLine = (runs: Run[]) => runs.map(makeRun);
const makeLines = (lines: Run[][]) => lines.flatMap((line, index) => (index === 0 ? makeLine(line) : [make('br', ''), ...makeLine(line)]));

function makeBlocks(text: string, isEmergency: boolean): HTMLElement[] {
  return readText(text, { sourceWords: words.sources, isEmergency }).map((block) => {
    if (block.kind === 'list') return make('ul', '', ...block.items.map((item) => make('li', '', ...makeLine(item))));
    if (block.kind === 'paragraph') return make('p', '', ...makeLines(block.lines));
    return make('p', 'source', make('strong', '', block.label), ' ', ...makeLines(block.lines));
  });
}

/** Makes the view on the elements of the page. */
export function createView() {
  const log = find('log', HTMLDivElement);
  const waiting = find('waiting', HTMLParagraphElement);
  const suggestions = find('suggestions', HTMLDivElement);
  const problem = find('problem', HTMLDivElement);
  let lastOwn: HTMLElement | undefined;

  // The field stays at the bottom of the screen; what gets the focus must not end up behind it (WCAG 2.4.11).
  const dock = find('dock', HTMLDivElement);
  new ResizeObserver(() => {
    document.documentElement.style.scrollPaddingBottom = getComputedStyle(dock).position === 'sticky' ? `${String(dock.offsetHeight + 8)}px` : '';
  }).observe(dock);

  /** A long answer is read from its beginning: the question goes to the top, not the last line to the bottom. */
  function showQuestion(): void {
    requestAnimationFrame(() => {
      if (lastOwn?.isConnected) lastOwn.scrollIntoView({ block: 'start' });
    });
  }

  return {
    addOwn(text: string): OwnMessage {
      const said = make('p', 'said', text);
      const note = make('p', 'note');
      const message = make('div', 'message own', make('span', 'aside', words.you), said, note);
      const moveToEnd = () => {
        log.append(message);
        lastOwn = message;
        showQuestion();
      };
      moveToEnd();
      return {
        moveToEnd,
        setText: (given) => {
          // Writing the same text again would have a screen reader say it again.
          if (said.textContent !== given) said.textContent = given;
        },
        setSent: (isSent) => {
          message.classList.toggle('unsent', !isSent);
          note.textContent = isSent ? '' : words.notSent;
        },
      };
    },

    addReply(text: string, kind: string, choices: Choice[], letter?: { files: readonly LetterLink[]; isOld: boolean }): void {
      const isEmergency = kind === 'emergency';
      const message = make(
        'div',
        isEmergency ? 'message bot emergency' : 'message bot',
        make('span', 'aside', words.bot),
        ...makeBlocks(text, isEmergency),
      );
      if (letter) message.append(makeLetterCard(letter.files, letter.isOld));
      if (choices.length > 0)
        message.append(make('span', 'aside', choices.length === 1 ? words.oneButton : fill(words.moreButtons, { count: choices.length })));
      log.append(message);
      showQuestion();
    },

    /** A line across the conversation, such as where a new one begins. */
    addDivider(text: string): void {
      log.append(make('p', 'divider', text));
    },

    showChoices(choices: Choice[], onChoose: (say: string) => void): void {
      const answers = choices.filter(({ isAnswer }) => isAnswer).length;
      const isAsked = answers > 0;
      // Two stand side by side where there is room; more are a list.
      const answer = answers > 2 ? 'choice answer line' : 'choice answer';
      suggestions.hidden = choices.length === 0;
      suggestions.setAttribute('aria-label', isAsked ? words.choices : words.suggestions);
      suggestions.replaceChildren(
        ...choices.map(({ label, say, isAnswer }) => {
          const button = make('button', isAsked ? (isAnswer ? answer : 'quiet') : 'choice', label);
          button.type = 'button';
          button.addEventListener('click', () => {
            onChoose(say);
          });
          return button;
        }),
      );
    },

    showWaiting(text: string | undefined): void {
      waiting.replaceChildren(...(text === undefined ? [] : [make('span', 'dots', make('i', ''), make('i', ''), make('i', '')), ` ${text}`]));
      if (text !== undefined) showQuestion();
    },

    showProblem(given: { text: string; button: string } | undefined, onRetry: () => void): void {
      problem.className = given ? 'problem' : '';
      if (!given) {
        problem.replaceChildren();
        return;
      }
      const button = make('button', '', given.button);
      button.type = 'button';
      button.addEventListener('click', onRetry);
      problem.replaceChildren(make('p', '', given.text), button);
      showQuestion();
    },

    /** Empties the conversation on the page. */
    clear(): void {
      log.replaceChildren();
      lastOwn = undefined;
    },

    showOrganisation(name: string): void {
      const about = fill(words.about, { organisation: name });
      find('about', HTMLParagraphElement).textContent = about;
      document.title = `${about} – ${find('name', HTMLHeadingElement).textContent}`;
    },
  };
}
