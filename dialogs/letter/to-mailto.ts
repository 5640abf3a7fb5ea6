/** A letter as a `mailto:` address (RFC 6068): it opens the mail program of the person with the e-mail written out. */
import type { Words } from '../../locales/words.js';
import { bodyToText } from './to-text.js';
import type { Block, WrittenLetter } from './written-letter.js';

/** Longest address that the usual mail programs take, in characters as written with percent signs; some stop at 2,000. */
export const LONGEST_MAILTO = 1800;

export interface Mailto {
  /** `mailto:` and what follows. */
  url: string;
  /** The same in parts, for who reads mail in a browser. */
  to: string;
  subject: string;
  text: string;
  /** The letter did not fit: the e-mail only introduces it, and it has to be attached. */
  isShort: boolean;
}

/** The address, or nothing where the statement prints no e-mail address that can be relied on. */
export function toMailto(letter: WrittenLetter, words: Words): Mailto | undefined {
  const { email } = letter;
  if (!email) return undefined;
  const write = (blocks: Block[], isShort: boolean): Mailto => {
    const text = bodyToText([...blocks, signOff(letter)]);
    return { url: makeUrl(email, text), ...email, text, isShort };
  };
  const whole = write(letter.body.filter(isWritten), false);
  return whole.url.length <= LONGEST_MAILTO ? whole : write(introduce(letter, words), true);
}

/** Nobody signs an e-mail by hand. */
const isWritten = (block: Block): boolean => block.kind !== 'signature';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** An e-mail has no letter head: who writes stands under it. */
const signOff = ({ sender }: WrittenLetter): Block => paragraph(sender.join('\n'));

function introduce({ subject }: WrittenLetter, { t }: Words): Block[] {
  return ['attach', 'greeting', 'text', 'close'].map((line) => paragraph(t(`letter-files:email.${line}`, { subject })));
}

/** Line ends are CR LF (RFC 6068, section 5). */
function makeUrl({ to, subject }: NonNullable<WrittenLetter['email']>, text: string): string {
  const body = encodeURIComponent(text.replace(/\n/g, '\r\n'));
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${body}`;
}
