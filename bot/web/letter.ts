/** The card with which a finished letter is fetched: a button for each file, each good for one time, and what became of it. */
import { formats } from '../../locales/nl/letter-pages.json';
import { client } from '../../locales/nl/web.json';
import { make } from './elements.js';

const words = client.letter;

/** A file of a letter, as `channelData.letter` names it. */
export interface LetterLink {
  format: string;
  url: string;
}

/** What posting to the link of an e-mail gives. */
interface Mail {
  url: string;
  to: string;
  subject: string;
  text: string;
  isShort: boolean;
}

type Format = keyof typeof formats;
const isFormat = (name: string): name is Format => name in formats;

const GONE = 410;
const UNKNOWN = 404;

/** Opens an address, as pressing a link would. */
function follow(href: string, fileName?: string): void {
  const link = make('a', '');
  link.href = href;
  if (fileName !== undefined) link.download = fileName;
  link.click();
}

const fileNameOf = ({ headers }: Response): string => /filename="([^"]+)"/.exec(headers.get('Content-Disposition') ?? '')?.[1] ?? '';

/** For who reads mail in a browser: the parts of the e-mail to copy. */
function makeMail({ to, subject, text, isShort }: Mail): HTMLElement {
  const line = (label: string, value: string) => make('p', '', make('strong', '', label), ` ${value}`);
  return make(
    'div',
    'mail',
    ...(isShort ? [make('p', '', words.attach)] : []),
    make('p', '', words.copy),
    line(words.to, to),
    line(words.subject, subject),
    make('p', 'said', text),
  );
}

function makeRow(format: Format, url: string, isOld: boolean): HTMLElement {
  const button = make('button', format === 'pdf' ? '' : 'choice', formats[format].button);
  const state = make('span', 'state');
  const row = make('li', '', button, make('span', 'use', formats[format].use), state);
  let save: (() => void) | undefined;
  let isBusy = false;
  button.type = 'button';

  const tell = (text: string): void => {
    state.textContent = text;
  };
  /** Says that a link is of no use any more; true when it is. */
  const isOver = (status: number): boolean => {
    if (status !== GONE && status !== UNKNOWN) return false;
    // Not disabled: the focus would be lost, and the button could not be found again.
    button.setAttribute('aria-disabled', 'true');
    tell(status === GONE ? words.spent : words.expired);
    return true;
  };

  async function fetchFile(): Promise<void> {
    tell(words.busy);
    const response = await fetch(url, { method: 'POST', headers: { Accept: 'application/json, */*' } });
    if (isOver(response.status)) return;
    if (!response.ok) throw new Error(String(response.status));
    if (format === 'mailto') {
      const mail = (await response.json()) as Mail;
      save = () => {
        follow(mail.url);
      };
      row.append(makeMail(mail));
    } else {
      const address = URL.createObjectURL(await response.blob());
      save = () => {
        follow(address, fileNameOf(response));
      };
    }
    save();
    tell(format === 'mailto' ? words.mailed : words.fetched);
  }

  button.addEventListener('click', () => {
    if (save) save();
    if (save || isBusy || button.getAttribute('aria-disabled') === 'true') return;
    isBusy = true;
    fetchFile()
      .catch(() => {
        tell(words.failed);
      })
      .finally(() => {
        isBusy = false;
      });
  });
  // A card that is shown again after a reload may have been used before; looking spends nothing.
  if (isOld)
    fetch(url, { method: 'HEAD' })
      .then(({ status }) => isOver(status))
      .catch(() => undefined);
  return row;
}

/** @param isOld the letter is of an earlier visit to the page */
export function makeLetterCard(files: readonly LetterLink[], isOld: boolean): HTMLElement {
  const rows = files.flatMap(({ format, url }) => (isFormat(format) ? [makeRow(format, url, isOld)] : []));
  const card = make('div', 'letter', make('p', '', words.once), make('ul', '', ...rows));
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', words.title);
  return card;
}
