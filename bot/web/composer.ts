/** The field in which a person types: Enter sends, it grows with the text, and it says gently when a text gets too long. */
import { client as words } from '../../locales/nl/web.json';
import { MAX_TEXT } from '../limits.js';
import { fill, find } from './elements.js';

/** The count shows from here on: before that it would only worry. */
const SHOW_COUNT_FROM = MAX_TEXT * 0.8;

export interface Composer {
  /** Puts the cursor in the field, where that does not bring up a keyboard over the answer. */
  focus(): void;
  /** Asks for a question (no argument), or for an answer of this kind: `name`, `age`, … */
  ask(accepts?: string): void;
}

/** @param onSay gets the text of a message that can be sent. */
export function createComposer(onSay: (text: string) => void): Composer {
  const form = find('composer', HTMLFormElement);
  const field = find('message', HTMLTextAreaElement);
  const count = find('count', HTMLSpanElement);
  const label = find('label', HTMLLabelElement);
  const growsByItself = CSS.supports('field-sizing', 'content');

  function measure(): void {
    const left = MAX_TEXT - field.value.length;
    form.classList.toggle('over', left < 0);
    field.setAttribute('aria-invalid', String(left < 0));
    if (left < 0) count.textContent = fill(words.tooManyCharacters, { count: -left });
    else count.textContent = field.value.length < SHOW_COUNT_FROM ? '' : fill(words.charactersLeft, { count: left });
    if (growsByItself) return;
    field.style.height = 'auto';
    field.style.height = `${String(field.scrollHeight)}px`;
  }

  function submit(): void {
    const text = field.value.trim();
    field.focus();
    if (text === '' || field.value.length > MAX_TEXT) return;
    field.value = '';
    measure();
    onSay(text);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  field.addEventListener('keydown', (event) => {
    // While an input method puts a character together, Enter chooses that character.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  field.addEventListener('input', measure);
  form.hidden = false;
  measure();

  return {
    ask(accepts) {
      label.textContent = accepts === undefined ? words.ask : words.reply;
      field.inputMode = accepts === 'age' ? 'numeric' : '';
      // What the browser knows of the person may be filled in where it is asked for (WCAG 1.3.5), and nowhere else.
      field.setAttribute('autocomplete', accepts === 'name' ? 'name' : 'off');
    },
    focus() {
      if (matchMedia('(pointer: coarse)').matches) find('log', HTMLDivElement).focus({ preventScroll: true });
      else field.focus({ preventScroll: true });
    },
  };
}
