/** An assistant with a few fixed replies, for tests of the doors: what it says does not matter, how it travels does. */
import type { Conversation, Reply } from '../../dialogs/conversation.js';
import type { Assistant } from '../../dialogs/reply.js';
import { makeLetter } from './written-letter.js';

const SOURCE = { statement: 'carinova/2020-01-01', section: 'artikel 10', heading: 'Inzage' };

function reply(text: string, more: Partial<Reply> = {}): Reply {
  return { kind: 'answer', topic: 'right-access', text, sources: [], suggestions: [], ...more };
}

/** Replies by a word in the question. */
const REPLIES: readonly (readonly [RegExp, () => Reply[]])[] = [
  [
    /lijst/i,
    () => [
      reply(
        'Drie groepen zien uw gegevens:\n\n- de hulpverleners die u helpen\n- hun directe vervangers\n- de medewerkers die de zorg betalen en plannen\n\n' +
          'Anderen zien uw dossier niet.\n\nBron: Privacyreglement Carinova, 1 januari 2020, artikel 10 (Inzage)',
        { topic: 'staff-access', sources: [SOURCE] },
      ),
    ],
  ],
  [
    /keuze/i,
    () => [
      reply('Gaat het om uw eigen dossier, of om dat van een kind?', {
        kind: 'clarify',
        suggestions: [
          { label: 'Mijn eigen dossier', say: 'mijn eigen dossier' },
          { label: 'Het dossier van mijn kind', say: 'het dossier van mijn kind' },
        ],
      }),
    ],
  ],
  [
    /contact/i,
    () => [
      reply(
        'Schrijf naar de functionaris gegevensbescherming, Postbus 100, 8100 AC Raalte. Bel 0572 - 12 34 56 of 0800-0432. ' +
          'Mail naar fg@voorbeeld.nl of info@wzclientondersteuning.nl. Kijk op https://www.voorbeeld.nl/privacy.\n\n' +
          'Bron: Privacyreglement Carinova, 1 januari 2020, artikel 17 (Vragen)',
        { topic: 'contact-dpo', sources: [SOURCE] },
      ),
    ],
  ],
  [
    /lang/i,
    () => [
      reply(
        Array.from(
          { length: 7 },
          (_, index) => `Dit is alinea ${String(index + 1)}. De organisatie bewaart een dossier meestal twintig jaar. Daarna wordt het vernietigd.`,
        ).join('\n\n') + '\n\nBron: Privacyreglement Carinova, 1 januari 2020, artikel 15.2 (Bewaartermijnen)',
        { topic: 'retention-file', sources: [{ ...SOURCE, section: 'artikel 15.2' }] },
      ),
    ],
  ],
  [
    /nood/i,
    () => [reply('Is er nu gevaar? Bel 112.\n\nWil je praten? Bel 113 of 0800-0113. Dat kan dag en nacht.', { kind: 'emergency', topic: 'danger' })],
  ],
  [
    /stap/i,
    () => [
      reply('Voor wie is het verzoek?', {
        kind: 'request',
        expects: {
          question: 'who',
          accepts: 'choice',
          choices: [
            { value: 'self', label: 'Voor mijzelf' },
            { value: 'child', label: 'Voor mijn kind' },
            { value: 'represented', label: 'Voor iemand van wie ik de vertegenwoordiger ben' },
          ],
        },
        suggestions: [
          { label: 'Voor mijn kind', say: 'Voor mijn kind' },
          { label: 'Stoppen', say: 'stop' },
        ],
      }),
    ],
  ],
  [/naam/i, () => [reply('Wat is de naam onder de brief?', { kind: 'request', expects: { question: 'name', accepts: 'name' } })]],
  [
    /brief/i,
    () => [
      reply('De brief is klaar. Kies hoe u hem wilt hebben.', {
        kind: 'request',
        letter: makeLetter({ email: { to: 'privacy@levantogroep.nl', subject: 'Verzoek om inzage' } }),
      }),
    ],
  ],
  [/twee/i, () => [reply('Dit is het eerste bericht.'), reply('Dit is het tweede bericht.')]],
];

/** How a failing turn is asked for. */
export const FAILING = 'laat dit mislukken';
/** What the error of a failing turn says, which no one may ever read. */
export const SECRET_FAULT = 'TypeError: /srv/geheim/pad.ts:12 klapte om';

/** Options of the fake. */
interface FakeOptions {
  /** Called before each answer; lets a test hold a turn. */
  before?: (said: string) => Promise<void>;
}

/** Makes the fake. It remembers the number of turns in the conversation's locale, which shows that state comes back. */
export function createFakeAssistant({ before }: FakeOptions = {}): Assistant {
  return {
    async respond(said, conversation) {
      await before?.(said);
      if (said === FAILING) throw new Error(SECRET_FAULT);
      const about = /levgroep/i.test(said) ? { ...conversation, organisation: 'levgroep' } : conversation;
      const found = REPLIES.find(([words]) => words.test(said))?.[1]();
      const heard = said.trim() === '' ? 'Ik lees geen vraag.' : 'Ja, u mag uw dossier inzien. U krijgt binnen een maand antwoord.';
      const replies = found ?? [
        reply(`${heard}\n\nBron: Privacyreglement Carinova, 1 januari 2020, artikel 10 (Inzage)`, {
          sources: [SOURCE],
          suggestions: [
            { label: 'Hoe vraag ik dat aan?', say: 'hoe vraag ik inzage aan?' },
            { label: 'Wat kost het?', say: 'wat kost inzage?' },
          ],
        }),
      ];
      return { replies, conversation: about };
    },
    welcome(conversation: Conversation) {
      const about = conversation.organisation ?? 'een organisatie voor zorg of welzijn';
      const suggestions = conversation.organisation === undefined ? ['Carinova', 'LEVgroep'].map((name) => ({ label: name, say: name })) : [];
      const text =
        `Welkom. Dit is een automatische assistent voor vragen over privacy bij ${about}.\n\n` +
        'Dit gesprek wordt niet bewaard. Liever een mens spreken? Vraag dan: ik wil een mens spreken.';
      return { replies: [reply(text, { kind: 'smalltalk', topic: 'greeting', suggestions })], conversation };
    },
    mask: (text) => text.replace(/\b\d{9}\b/g, '*********'),
  };
}
