/** A letter of every kind of part, made by hand. */
import type { WrittenLetter } from '../../dialogs/letter/written-letter.js';

const LETTER: WrittenLetter = {
  right: 'access',
  organisation: 'carinova',
  fileName: 'inzage-carinova',
  title: 'Verzoek om inzage in mijn dossier bij Carinova',
  sender: ['Zoë Yılmaz-Łódź', 'Kerkstraat 12', '7411 AB Deventer', 'Geboren op 3 mei 1980'],
  addressee: [
    { text: 'Carinova' },
    { text: 'T.a.v. de Functionaris Gegevensbescherming' },
    { text: '', hint: 'straat en huisnummer of postbus; zie https://www.carinova.nl/privacy' },
    { text: '', hint: 'postcode en plaats; zie https://www.carinova.nl/privacy' },
  ],
  subject: 'verzoek om inzage in mijn dossier',
  date: '25 november 2026',
  body: [
    { kind: 'paragraph', text: 'Geachte heer, mevrouw,' },
    { kind: 'paragraph', text: 'Ik wil graag mijn dossier inzien. Dat recht staat in artikel 15 van de AVG en in artikel 10 van uw reglement.' },
    { kind: 'heading', text: 'Wat ik wil zien' },
    { kind: 'paragraph', text: 'Het gaat om de periode van 1 januari 2019 tot en met 31 december 2020. Ik wil deze delen zien:' },
    { kind: 'list', items: ['het zorgplan', 'de rapportages van de wijkverpleging', 'de brieven aan en van mijn huisarts'] },
    { kind: 'heading', text: 'Hoe en wanneer' },
    { kind: 'paragraph', text: 'Ik krijg het graag op papier. U antwoordt volgens uw reglement uiterlijk binnen één maand.' },
    { kind: 'paragraph', text: 'Met vriendelijke groet,' },
    { kind: 'signature', label: 'Plaats, datum en handtekening', name: 'Zoë Yılmaz-Łódź' },
  ],
  reminders: [
    { date: '2026-12-25', title: 'Antwoord verwacht op het verzoek om inzage', text: 'Is er geen antwoord? Stuur dan de herinnering hieronder.' },
    {
      date: '2027-02-25',
      title: 'Laatste dag voor een antwoord',
      text: 'Is er nog geen antwoord? Dien een klacht in bij de Autoriteit Persoonsgegevens.',
    },
  ],
};

/** The letter, with other parts where a test asks for them. */
export function makeLetter(more: Partial<WrittenLetter> = {}): WrittenLetter {
  return { ...structuredClone(LETTER), ...more };
}
