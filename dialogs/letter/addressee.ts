/** Whom a letter goes to and who sends it, as lines on an envelope. */
import type { ContactFact } from '../../knowledge/answer-model.js';
import type { Words } from '../../locales/words.js';
import { plainLine } from './parse-letter.js';
import type { WrittenLetter } from './written-letter.js';

type Lines = WrittenLetter['addressee'];

/**
 * The address as the statement prints it. What it does not print is a line to be filled in by hand, with where to look it up.
 * @param attention whom at that address the letter is for
 */
export function addresseeLines(contact: ContactFact, attention: string | undefined, words: Words): Lines {
  return [
    { text: contact.name },
    ...(attention === undefined ? [] : [{ text: words.t('letters:attention', { value: attention }) }]),
    ...streetLines(contact, words),
  ];
}

function streetLines({ street, postcode, town, url }: ContactFact, words: Words): Lines {
  const hint = url === undefined ? words.t('letters:hint.address') : words.t('letters:hint.url', { url });
  if (street === undefined || town === undefined) return [{ text: '', hint }, { text: '' }];
  if (postcode === undefined) return [{ text: street }, { text: '', hint: words.t('letters:hint.postcode', { town }) }, { text: town }];
  return [{ text: street }, { text: `${postcode} ${town}` }];
}

/** Lines above a letter: the name and the one way to reach the person, from its standard form `email:`, `phone:` or `post:street, postcode town`. */
export function senderLines(name: string, reach: string, words: Words): string[] {
  const [, kind, value = ''] = /^(email|phone|post):(.*)$/su.exec(reach) ?? [];
  if (kind === 'email') return [name, words.t('letters:email', { value: plainLine(value) })];
  if (kind === 'phone') return [name, words.t('letters:phone', { value: value.trim() })];
  return [name, ...(kind === 'post' ? value : reach).split(/[,\n]/u).map(plainLine)].filter(Boolean);
}
