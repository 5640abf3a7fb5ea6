import { beforeAll, describe, expect, it } from 'vitest';
import type { DialogContext } from '../../dialogs/context.js';
import { readStart } from '../../dialogs/read-start.js';
import { buttonSays, readWish } from '../../dialogs/wish.js';
import { RightId } from '../../knowledge/schema.js';
import { fixedContext } from '../support/engine.js';
import { STARTS } from '../support/walk-flow.js';

let context: DialogContext;
beforeAll(() => {
  context = fixedContext();
}, 120_000);

describe('a wish to use a right', () => {
  it.each(RightId.options)('is heard in the usual words for %s, and on its button', (right) => {
    expect(readWish(STARTS[right], context)).toMatchObject({ right, asksLetter: false });
    expect(readWish(buttonSays(right, context), context)).toMatchObject({ right, asksLetter: true });
  });

  it.each<[string, RightId]>([
    ['ik zou graag mijn dossier willen inzien', 'access'],
    ['Ik verzoek u om inzage in mijn cliëntdossier', 'access'],
    ['help me met een verzoek om inzage', 'access'],
    ['ik wil zien wat er over mij in mijn dossier staat', 'access'],
    ['laat mij mijn dossier zien', 'access'],
    ['geef mij inzage in mijn dossier', 'access'],
    ['ik wil me dosjee inzien', 'access'],
    ['stuur mij een kopie van mijn dossier', 'copy'],
    ['graag een afschrift van mijn dossier', 'copy'],
    ['ik wil een kopie van alles wat jullie over mij hebben', 'copy'],
    ['mijn geboortedatum staat verkeerd, ik wil dat jullie dat aanpassen', 'rectification'],
    ['ik wil mijn gegevens laten corrigeren', 'rectification'],
    ['ik wil mijn eigen verklaring toevoegen aan het dossier', 'supplement'],
    ['ik wil mijn kant van het verhaal in het dossier laten zetten', 'supplement'],
    ['verwijder mijn gegevens', 'erasure'],
    ['wis mijn dossier', 'erasure'],
    ['ik wil dat mijn dossier wordt vernietigd', 'erasure'],
    ['gooi alles over mij weg', 'erasure'],
    ['ik wil dat mijn gegevens verwijderd worden', 'erasure'],
    ['ik wil de verwerking van mijn gegevens laten beperken', 'restriction'],
    ['ik wil mijn dossier meenemen naar een andere zorgaanbieder', 'portability'],
    ['ik wil bezwaar maken', 'objection'],
    ['ik maak bezwaar tegen het gebruik van mijn gegevens', 'objection'],
    ['ik wil mijn toestemming intrekken', 'withdraw-consent'],
    ['hierbij trek ik mijn toestemming in', 'withdraw-consent'],
    ['ik wil een deel van mijn dossier laten afschermen', 'shielding'],
    ['ik wil het dossier van mijn overleden moeder inzien', 'deceased-access'],
    ['mijn vrouw is overleden en ik wil graag haar dossier lezen', 'deceased-access'],
    ['ik heb een klacht', 'complaint'],
    ['ik dien een klacht in', 'complaint'],
    ['maak een brief om mijn dossier in te zien', 'access'],
    ['Ik wil het dossier van mijn overleden vader opvragen. Aan wie moet ik dat verzoek richten?', 'deceased-access'],
  ])('is heard in "%s"', (said, right) => {
    expect(readWish(said, context)?.right).toBe(right);
  });

  it.each(['brief maken', 'help me met een brief', 'ik wil een brief schrijven', 'help mij met een verzoek'])(
    'is asked for when a letter is wanted without saying what for: "%s"',
    (said) => {
      const wish = readWish(said, context);
      expect([wish?.asksLetter, wish?.right]).toEqual([true, undefined]);
    },
  );

  it.each([
    'kan ik mijn gegevens laten wissen?',
    'hoe kan ik mijn dossier inzien?',
    'mag ik mijn dossier zien',
    'ik wil weten hoe lang jullie mijn dossier bewaren',
    'wat kost een kopie van mijn dossier',
    'Ik dien mijn verzoek om inzage per e-mail in. Binnen welke termijn mag ik antwoord verwachten?',
    'Ik vraag nu al vijf weken om mijn dossier in te zien. Hoe lang mogen jullie daarover doen?',
    'ik ben benieuwd of ik mijn gegevens kan meenemen',
    'hallo',
    'ik wil een mens spreken',
    'ik wil een taart bakken',
    'wie ziet mijn bsn',
    '',
  ])('is not heard in "%s"', (said) => {
    expect(readWish(said, context)?.right).toBeUndefined();
    expect(readWish(said, context)?.asksLetter ?? false).toBe(false);
  });
});

describe('what the start tells already', () => {
  it.each<[string, RightId, object]>([
    ['ik wil het dossier van mijn overleden man inzien', 'deceased-access', { relation: 'partner' }],
    ['ik wil het dossier van mijn overleden moeder inzien', 'deceased-access', { relation: 'child' }],
    ['ik ben 14 en ik wil mijn dossier inzien', 'access', { who: 'self', 'of-age': 'no', age: '14' }],
    ['ik wil het dossier van mijn dochter van 9 inzien', 'access', { who: 'child', age: '9' }],
    ['ik wil mijn dossier inzien', 'access', {}],
    ['ik wil niet dat mijn dochter van 16 mijn dossier ziet', 'shielding', {}],
  ])('"%s"', (said, right, answers) => {
    const { slots } = context.engine().recognise(said, context.today());
    expect(readStart(said, right, slots)).toEqual(answers);
  });
});
