/** The small pages behind a letter's link, for a browser: one button that fetches, an e-mail that is ready, or why there is nothing. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LetterFormat } from '../../dialogs/letter/letter-files.js';
import type { Mailto } from '../../dialogs/letter/to-mailto.js';
import type { Words } from '../../locales/words.js';
import type { ErrorBody } from '../error-texts.js';

export interface LetterPages {
  /** Content security policy of these pages: the server's own, with the one style that stands in them. */
  policy: string;
  /** Asks to press the button: opening a link, as a preview does, fetches nothing. */
  fetch(format: LetterFormat): string;
  mail(mail: Mailto): string;
  problem(body: ErrorBody): string;
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const paragraph = (text: string): string => `<p>${escape(text)}</p>`;

/**
 * @param root folder of the project
 * @throws when the style is not there: a fault in the project, found at start
 */
export function createLetterPages(root: string, { t }: Words): LetterPages {
  const style = readFileSync(join(root, 'bot/letters/letter-page.css'), 'utf8');
  const hash = createHash('sha256').update(style).digest('base64');

  const page = (title: string, ...parts: string[]): string =>
    `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${parts.join('\n')}
</main>
</body>
</html>
`;

  return {
    policy: `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'`,

    fetch(format) {
      const text = t('letter-pages:fetch.text', { name: t(`letter-pages:formats.${format}.name`), use: t(`letter-pages:formats.${format}.use`) });
      const button = `<form method="post"><button>${escape(t(`letter-pages:formats.${format}.button`))}</button></form>`;
      return page(t('letter-pages:fetch.title'), paragraph(text), paragraph(t('letter-pages:fetch.once')), button);
    },

    mail({ url, to, subject, text, isShort }) {
      const rows = Object.entries({ to, subject, body: text }).map(
        ([name, value]) => `<dt>${escape(t(`letter-pages:mail.${name}`))}</dt><dd>${escape(value)}</dd>`,
      );
      return page(
        t('letter-pages:mail.title'),
        paragraph(t('letter-pages:mail.text')),
        isShort ? paragraph(t('letter-pages:mail.short')) : '',
        `<p><a class="button" href="${escape(url)}">${escape(t('letter-pages:mail.open'))}</a></p>`,
        paragraph(t('letter-pages:mail.copy')),
        `<dl>${rows.join('')}</dl>`,
      );
    },

    problem({ code, message }) {
      const title = t([`letter-pages:problems.${code}`, 'letter-pages:problems.other']);
      return page(title, paragraph(message), `<p><a href="/">${escape(t('letter-pages:toChat'))}</a></p>`);
    },
  };
}
