/** One text for je and u: forms of address stand between brackets in the je-form, and are turned into the form asked for. */
import pronouns from './nl/pronouns.json' with { type: 'json' };

/** Informal (je) or formal (u). */
export type Register = 'je' | 'u';

const WORDS = new Map(Object.entries(pronouns.words));
const INVERTED = new Map(Object.entries(pronouns.inverted));

/**
 * Fills in the forms of address: "[Kun je] [jouw] dossier zien?" -> "Kunt u uw dossier zien?".
 * Brackets with anything else in them are left as they stand.
 */
export function address(text: string, register: Register): string {
  return text.replace(/\[(\p{L}+(?: (?:je|jij|zelf))?)\]/gu, (whole, form: string) => {
    const result = inForm(form.toLowerCase(), register);
    if (result === undefined) return whole;
    return /^\p{Lu}/u.test(form) ? result.charAt(0).toUpperCase() + result.slice(1) : result;
  });
}

function inForm(form: string, register: Register): string | undefined {
  const word = WORDS.get(form);
  if (word) return word[register];
  const inversion = /^(\p{L}+) (je|jij)$/u.exec(form);
  if (!inversion) return undefined;
  const [, verb = ''] = inversion;
  return register === 'je' ? form : `${INVERTED.get(verb) ?? (verb.endsWith('t') ? verb : `${verb}t`)} u`;
}
