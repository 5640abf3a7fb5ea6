import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../knowledge/dutch/analyse.js';
import { toVector } from '../../../knowledge/recognise/features.js';
import { hashExamples, readModel, writeModel } from '../../../knowledge/recognise/model-file.js';
import { predict, trainRegression, type Example } from '../../../knowledge/recognise/regression.js';

const analyse = createAnalyser(new Map([['dossier', 3]]), new Set());
const example = (text: string, label: string): Example => ({ analysis: analyse(text), label });
const EXAMPLES = [
  example('hoe lang bewaren jullie mijn dossier', 'keeping'),
  example('bewaartermijn van gegevens', 'keeping'),
  example('mag ik mijn dossier inzien', 'access'),
  example('dossier lezen', 'access'),
];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'models-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a trained model', () => {
  it('tells its classes apart', () => {
    const model = trainRegression(EXAMPLES);
    const chances = predict(model, toVector(analyse('bewaren jullie dat lang')));
    expect(model.classes).toEqual(['access', 'keeping']);
    expect(chances[1]).toBeGreaterThan(0.5);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 5);
  });

  it('is the same for the same examples', () => {
    expect(trainRegression(EXAMPLES)).toEqual(trainRegression(EXAMPLES));
  });

  it('comes back from disk as it was', () => {
    const file = join(folder, 'topics-0a.bin');
    const model = trainRegression(EXAMPLES);
    writeModel(file, model);
    expect(readModel(file)).toEqual(model);
  });

  it('is not used when the file is damaged or missing', () => {
    const file = join(folder, 'topics-0b.bin');
    expect(readModel(file)).toBeUndefined();
    writeFileSync(file, 'half a fi');
    expect(readModel(file)).toBeUndefined();
  });

  it('gets another name when an example changes', () => {
    const [first = example('', ''), ...rest] = EXAMPLES;
    expect(hashExamples([{ ...first, label: 'access' }, ...rest])).not.toBe(hashExamples(EXAMPLES));
    expect(hashExamples([...EXAMPLES])).toBe(hashExamples(EXAMPLES));
  });

  it('does not pile up on disk', () => {
    const model = trainRegression(EXAMPLES);
    for (const name of ['1', '2', '3', '4', '5', '6', '7']) writeModel(join(folder, `topics-${name}.bin`), model);
    expect(readdirSync(folder).length).toBeLessThanOrEqual(4);
    expect(readdirSync(folder)).toContain('topics-7.bin');
  });
});
