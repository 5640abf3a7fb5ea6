import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findProjectRoot } from '../../../bot/project-root.js';
import { isEnglish, toDutch } from '../../../knowledge/dutch/english.js';
import { questionsByTopic } from '../../../knowledge/library.js';
import { loadLibrary } from '../../../knowledge/load-library.js';

const ROOT = findProjectRoot();
const TUNE = ['tune-a.jsonl', 'tune-b.jsonl', 'strangers-tune.jsonl'];
const Line = z.object({ turns: z.array(z.string()) });
/** The English turns among the project's own questions. */
const ENGLISH_TURNS = [
  'data protection officer contact',
  'sorry no dutch, how long you keep my file?',
  'Good afternoon, how can I see the personal data you hold about me?',
];

describe('telling English from Dutch', () => {
  it('takes no Dutch question of the content or to tune on for English', () => {
    const lines = TUNE.flatMap((name) =>
      readFileSync(join(ROOT, 'test/questions', name), 'utf8')
        .split('\n')
        .filter(Boolean),
    );
    const asked = questionsByTopic(loadLibrary(join(ROOT, 'knowledge'))).map(({ text }) => text);
    const turns = [...lines.flatMap((line) => Line.parse(JSON.parse(line)).turns), ...asked];
    expect(turns.length).toBeGreaterThan(20_000);
    expect(turns.filter(isEnglish).sort()).toEqual([...ENGLISH_TURNS].sort());
  });

  it.each([
    'kan ik mijn account deleten',
    'delete account',
    'privacy policy',
    'hoe chill is mn data',
    'die mail over me file was ff niet chill',
    'is the boss ook bevoegd om mijn dossier te zien',
    'welke cookies op de website',
    'cookies website',
    'want ik was in over de camera',
    'wie is de data protection officer bij jullie',
    'krijgen jullie een data breach',
    'Carinova',
    'hallo',
    'ja',
    'no',
    '14',
    '',
  ])('leaves "%s" as it is', (text) => {
    expect(toDutch(text)).toEqual({ text, isEnglish: false });
  });

  it.each(['Can I see my own file?', 'right to be forgotten', 'copy of file costs?', 'who is data protection officer', 'thanks for your help'])(
    'hears English in "%s"',
    (text) => {
      expect(isEnglish(text)).toBe(true);
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(typeof toDutch(text).text).toBe('string');
      }),
    );
  });
});

describe('English in Dutch words', () => {
  it.each([
    ['How long do you keep my file?', 'hoe lang bewaren jullie mijn dossier?'],
    ['My son is 14. Who can see his records?', 'mijn zoon is 14. wie mag zien zijn dossier?'],
    ["I'm fifteen, can my parents read my file?", 'ik ben vijftien, kan mijn ouders lezen mijn dossier?'],
    ['who is the data protection officer of Carinova?', 'wie is de functionaris gegevensbescherming van Carinova?'],
    ['My last contact was May 2011, when will my file be destroyed?', 'mijn laatste contact was mei 2011, wanneer wordt mijn dossier vernietigd?'],
    ['Do you share data with the insurer without my consent?', 'delen jullie gegevens met de zorgverzekeraar zonder mijn toestemming?'],
    ['How do I withdraw my consent?', 'hoe kan ik intrekken mijn toestemming?'],
  ])('%s', (said, text) => {
    expect(toDutch(said)).toEqual({ text, isEnglish: true });
  });

  it('keeps what it does not know, such as names', () => {
    expect(toDutch('Can Wiebe Zwartsluis see my file?').text).toBe('kan Wiebe Zwartsluis inzien mijn dossier?');
  });
});
