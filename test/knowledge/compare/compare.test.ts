import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProjectRoot } from '../../../bot/project-root.js';
import { compareByTopic } from '../../../knowledge/compare/by-topic.js';
import { coverage, statementTopics, voiceOn } from '../../../knowledge/compare/coverage.js';
import { readTopicGroups } from '../../../knowledge/compare/topic-groups.js';
import { compareVersions } from '../../../knowledge/compare/versions.js';
import { diffWords } from '../../../knowledge/compare/word-diff.js';
import { ContentError } from '../../../knowledge/content/problem.js';
import { currentStatement, otherVersion, type Library } from '../../../knowledge/library.js';
import { loadLibrary } from '../../../knowledge/load-library.js';
import { FACTS, HEAD, makeSmallContent, OTHER_FACTS, OTHER_HEAD, TOPICS, type SmallContent } from '../../support/small-content.js';

const real: Library = loadLibrary(join(findProjectRoot(), 'knowledge'));
let content: SmallContent;
beforeEach(() => {
  content = makeSmallContent(true);
});
afterEach(() => {
  content.remove();
});

function load() {
  const library = loadLibrary(content.root);
  const current = currentStatement(library, 'zonnehof');
  const other = otherVersion(library, 'zonnehof')!;
  return { library, current, other };
}

describe('coverage', () => {
  it('counts facts, silences and gaps by topic and statement', () => {
    content.edit(HEAD, '    - photos\n', '');
    const { library, current, other } = load();
    const { rows, totals } = coverage(library, [current, other]);
    const cells = new Map(rows.map(({ topic, cells: found }) => [topic.id, found]));
    // Two facts on the file; the third is of kind silence and does not tell.
    expect(cells.get('retention-file')?.[0]).toEqual({ voice: 'told', facts: 2 });
    expect(cells.get('photos')?.[0]).toEqual({ voice: 'gap', facts: 0 });
    expect(cells.get('deceased')?.[1]).toEqual({ voice: 'silent', facts: 0 });
    expect(totals[0]).toMatchObject({ facts: 8, silences: 1, told: 6, silent: 1, gap: 1 });
  });

  it('does not take a silence alone for something told', () => {
    content.edit(FACTS, /topics: \[retention-file\]\n {4}sections: \["2"\]/, 'topics: [photos]\n    sections: ["2"]');
    const { current } = load();
    expect(voiceOn(current, 'photos')).toBe('silent');
  });

  it('leaves out conversation topics, and has three voices that add up', () => {
    const statements = [...real.statements.values()];
    const { rows, totals } = coverage(real, statements);
    expect(rows.some(({ topic }) => topic.conversation)).toBe(false);
    for (const { told, silent, gap } of totals) expect(told + silent + gap).toBe(rows.length);
  });
});

describe('comparing by topic', () => {
  it('tells every fact of every statement exactly once', () => {
    const statements = [...real.statements.values()];
    const told = compareByTopic(statements, statementTopics(real)).flatMap(({ entries }) => entries);
    for (const statement of statements) {
      const ids = told.filter((entry) => entry.statement === statement).flatMap(({ facts }) => facts.map(({ id }) => id));
      const onTopics = statement.facts.filter(({ topics }) => topics.some((id) => real.topics.get(id)?.conversation === false));
      expect(ids.sort()).toEqual(onTopics.map(({ id }) => id).sort());
    }
  });

  it('refers to where else facts on the topic are told', () => {
    content.edit(FACTS, 'topics: [retention-camera]', 'topics: [retention-camera, retention-file]');
    const { library, current } = load();
    const topics = statementTopics(library);
    const file = compareByTopic([current], topics).find(({ topic }) => topic.id === 'retention-file');
    expect(file?.entries[0]?.elsewhere).toEqual([{ topic: library.topics.get('retention-camera'), facts: 1 }]);
    // Alone, the topic tells the fact itself, after those at home there.
    const [alone] = compareByTopic(
      [current],
      topics.filter(({ id }) => id === 'retention-file'),
    );
    expect(alone?.entries[0]?.elsewhere).toEqual([]);
    expect(alone?.entries[0]?.facts.map(({ id }) => id)).toEqual(['retention-care', 'retention-overview', 'retention-camera', 'photos-silence']);
  });
});

describe('comparing two versions', () => {
  it('tells the same from the other and from what only one says', () => {
    content.edit(
      OTHER_FACTS,
      /$/,
      '  - { id: term-file, kind: definition, term: dossier, topics: [definition], sections: ["1"], text: Een dossier is een map. }\n',
    );
    const { library, current, other } = load();
    const { same, other: changed, onlyA, onlyB } = compareVersions(library, current, other);
    expect(changed.map(({ a, fields }) => [a.id, fields])).toEqual([['term-file', ['text']]]);
    expect([onlyA.map(({ id }) => id), onlyB.map(({ id }) => id)]).toEqual([['version'], ['version-2020']]);
    expect(same).toHaveLength(current.facts.length - 2);
  });

  it('sees another figure in the fields, and does not mind another section or other words', () => {
    const fact = `  - { id: retention-camera, kind: retention, subject: camerabeelden, keep: P6W, topics: [retention-camera], sections: ["2"], text: Camerabeelden gaan na 4 weken weg., words: [film] }\n`;
    content.edit(OTHER_FACTS, /$/, fact);
    const { library, current, other } = load();
    expect(compareVersions(library, current, other).other.map(({ fields }) => fields)).toEqual([['keep']]);
    content.edit(OTHER_FACTS, 'P6W', 'P4W');
    const again = load();
    expect(compareVersions(again.library, again.current, again.other).other).toEqual([]);
  });

  it('names topics on which one tells and the other does not', () => {
    content.edit(OTHER_HEAD, 'drops: [version]', 'drops: [version, access-table]');
    const { library, current, other } = load();
    expect(compareVersions(library, current, other).voices.map(({ topic, a, b }) => [topic.id, a, b])).toEqual([['staff-access', 'told', 'gap']]);
    expect(compareVersions(library, current, other, ['definition']).voices).toEqual([]);
  });

  it('finds the known differences of LEVgroep', () => {
    const { other, onlyA, onlyB } = compareVersions(real, currentStatement(real, 'levgroep'), otherVersion(real, 'levgroep')!);
    expect(onlyA.map(({ id }) => id)).toEqual(expect.arrayContaining(['copy-costs', 'retention-general']));
    const youth = other.find(({ a }) => a.id === 'retention-youth');
    expect(youth?.fields).toEqual(expect.arrayContaining(['keep', 'orLonger', 'from']));
    expect(other.find(({ a }) => a.id === 'locations')?.fields).toEqual(['text', 'items']);
    expect(onlyB).toEqual([]);
  });
});

describe('comparing words', () => {
  const changed = (pieces: { text: string; isChanged: boolean }[]) => pieces.filter(({ isChanged }) => isChanged).map(({ text }) => text);

  it('marks the words that the other text lacks', () => {
    const { a, b } = diffWords('Een dossier blijft 20 jaar bewaard.', 'Een dossier blijft 2 jaar of langer bewaard.');
    expect([changed(a), changed(b)]).toEqual([['20'], ['2', 'of langer']]);
    expect(a.map(({ text }) => text).join(' ')).toBe('Een dossier blijft 20 jaar bewaard.');
  });

  it('keeps a form of address of two words together', () => {
    const { a } = diffWords('Dan [kun je] bellen.', 'Dan [mag je] bellen.');
    expect(changed(a)).toEqual(['[kun je]']);
  });

  it('takes an empty text', () => {
    expect(diffWords('', 'Nieuw.')).toEqual({ a: [], b: [{ text: 'Nieuw.', isChanged: true }] });
  });
});

describe('groups of topics', () => {
  it('are the files, what a reader wants first in front, and hold every topic', () => {
    const groups = readTopicGroups(join(findProjectRoot(), 'knowledge'));
    expect(groups[0]?.id).toBe('statement');
    expect(groups.flatMap(({ topics }) => topics).sort()).toEqual([...real.topics.keys()].sort());
    expect(readTopicGroups(content.root).map(({ id }) => id)).toEqual(['all']);
  });

  it('say what is wrong in a file', () => {
    content.edit(TOPICS, 'say:', 'zeg:');
    expect(() => readTopicGroups(content.root)).toThrow(ContentError);
  });
});
