/** What a channel tells about a finished letter: where its files are. The letter itself never travels with a message. */
import type { LetterFormat } from '../../dialogs/letter/letter-files.js';
import type { WrittenLetter } from '../../dialogs/letter/written-letter.js';
import type { Words } from '../../locales/words.js';
import type { LetterToken } from './letter-store.js';
import { LETTERS_PATH } from './mount-letters.js';

/** The letter in `channelData`, for other programs; kept stable. */
export interface LetterLinks {
  right: WrittenLetter['right'];
  /** Id of the organisation. */
  organisation: string;
  files: { format: LetterFormat; url: string }[];
}

/** @param base scheme and host that a person can reach us by, or nothing for addresses that begin at the root of this server */
export function linkLetter({ right, organisation }: WrittenLetter, tokens: readonly LetterToken[], base = ''): LetterLinks {
  return { right, organisation, files: tokens.map(({ format, token }) => ({ format, url: `${base}${LETTERS_PATH}${token}` })) };
}

/** The links as Markdown lines, for a channel that shows text only. */
export function writeLinks({ files }: LetterLinks, { t }: Words): string {
  const lines = files.map(({ format, url }) => {
    const [name, use] = [t(`letter-pages:formats.${format}.name`), t(`letter-pages:formats.${format}.use`)];
    return `- [${t('letter-pages:link', { name, use })}](${url})`;
  });
  return `${lines.join('\n')}\n\n${t('letter-pages:once')}`;
}
