/** Requests of every kind, with fixed words for what people type. */
import { RightId } from '../../../knowledge/schema.js';
import type { Answers, FlowState } from '../../../dialogs/conversation.js';

export const ORGANISATIONS = ['carinova', 'levantogroep', 'levgroep', 'wlzclientondersteuning'];
export const RIGHTS = RightId.options;

const OTHER = { 'client-name': 'Noor de Wit' };

/** Who asks, by a short name. */
export const ASKERS: Readonly<Record<string, Answers>> = {
  self: { who: 'self', 'of-age': 'yes' },
  'self of 11': { who: 'self', 'of-age': 'no', age: '11' },
  'self of 14': { who: 'self', 'of-age': 'no', age: '14' },
  'parent of 8': { who: 'child', age: '8', ...OTHER },
  'parent of 13': { who: 'child', age: '13', capable: 'yes', ...OTHER },
  'parent of 13 who cannot oversee it': { who: 'child', age: '13', capable: 'no', ...OTHER },
  'parent of 17': { who: 'child', age: '17', capable: 'yes', ...OTHER },
  mentor: { who: 'represented', basis: 'mentor', capable: 'no', ...OTHER },
  curator: { who: 'represented', basis: 'curator', ...OTHER },
  administrator: { who: 'represented', basis: 'administrator', ...OTHER },
  proxy: { who: 'represented', basis: 'proxy', capable: 'yes', ...OTHER },
  partner: { who: 'represented', basis: 'partner', capable: 'no', ...OTHER },
  family: { who: 'represented', basis: 'family', capable: 'yes', ...OTHER },
  guardian: { who: 'represented', basis: 'guardian', age: '9', ...OTHER },
};

/** What is asked, by right: each a full set of answers to the middle questions. */
export const ASKED: Readonly<Record<RightId, readonly Answers[]>> = {
  access: [
    { what: 'all', period: 'all', delivery: 'digital' },
    { what: 'part', part: 'de verslagen van mijn begeleider', period: '2019-01-01/2020-12-31', delivery: 'look' },
  ],
  copy: [
    { what: 'all', delivery: 'paper' },
    { what: 'part', part: 'het zorgplan', period: '2019-01-01/..', delivery: 'digital' },
  ],
  rectification: [
    { wrong: 'Er staat dat ik rook.', correct: 'Ik rook niet.', where: 'het verslag van 3 mei' },
    { wrong: 'mijn naam', correct: 'De Wit' },
  ],
  supplement: [{ addition: 'Ik was het niet eens met dit verslag.', where: 'het verslag van 3 mei' }, { addition: 'Ik kijk er anders naar.' }],
  erasure: ['not-needed', 'consent-withdrawn', 'wrong', 'unlawful', 'no-help', 'none'].map((reason) => ({ what: 'all', reason })),
  restriction: ['wrong', 'objection', 'unlawful', 'not-needed'].map((reason) => ({ part: 'het verslag van 3 mei', reason })),
  portability: [
    { what: 'all', to: 'me' },
    { what: 'part', part: 'het zorgplan', to: 'provider', provider: 'Thuiszorg Zonnehof' },
  ],
  objection: [{ use: 'het sturen van mailtjes over diensten', situation: 'Ik word er onrustig van.' }, { use: 'onderzoek met mijn gegevens' }],
  'withdraw-consent': [{ consent: 'foto’s op de website' }],
  shielding: [{ part: 'het verslag van 3 mei', 'from-whom': 'mijn buurvrouw, die bij u werkt' }],
  recipients: [{ period: '../2020-12-31' }, { part: 'het zorgplan' }],
  'deceased-access': ['consent', 'incident', 'interest'].map((ground) => ({
    ...OTHER,
    relation: 'child',
    ground,
    'ground-detail': 'Ik wil weten hoe het is gegaan.',
    delivery: 'paper',
  })),
  complaint: [
    { happened: 'Mijn dossier lag open op tafel.', wish: 'Een gesprek.', 'asked-before': 'yes' },
    { happened: 'Mijn brief is kwijt.', 'asked-before': 'no' },
  ],
};

const TAILS: readonly Answers[] = [
  { name: 'Sem Yılmaz', reach: 'post:Dorpsstraat 12a, 1234 AB Kaalheide', 'birth-date': '1980-05-03', 'client-number': '4411' },
  { name: 'Sem Yılmaz', reach: 'email:sem@zonnehof.example' },
];

/** Every request: right x organisation x who asks x what is asked. */
export function everyFlow(organisations: readonly string[] = ORGANISATIONS): { name: string; flow: FlowState }[] {
  return organisations.flatMap((organisation) =>
    RIGHTS.flatMap((right) =>
      Object.entries(right === 'deceased-access' ? { relative: {} } : ASKERS).flatMap(([asker, who]) =>
        ASKED[right].map((asked, index) => ({
          name: `${right} at ${organisation} by ${asker} (${index})`,
          flow: {
            right,
            organisation,
            asking: 'summary',
            answers: { ...who, ...asked, ...(organisation === 'levgroep' && index === 0 && { helper: 'Anna Bos' }), ...TAILS[index % 2] },
          },
        })),
      ),
    ),
  );
}

/** One request for each right x organisation x who asks. */
export function oneFlowEach(organisations: readonly string[] = ORGANISATIONS): { name: string; flow: FlowState }[] {
  return everyFlow(organisations).filter(({ name }) => name.endsWith('(0)'));
}
