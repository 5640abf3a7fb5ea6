/** A trained regression on disk, by the hash of what it was trained on, so that only the first start after a change of content is slow. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { FEATURES } from './features.js';
import type { Example, Regression } from './regression.js';

const Header = z.strictObject({ classes: z.array(z.string()), scales: z.array(z.number()), biases: z.array(z.number()) });

/** What a model is for; its file is named by it. */
export type ModelName = 'topics' | 'privacy';

/** So many models of a kind are kept beside each other: the one in use, and those of content just left. */
const KEPT_MODELS = 4;

/** Name under which a model trained on these examples is kept: any change of content, analysis or features changes it. */
export function hashExamples(examples: readonly Example[]): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(FEATURES));
  for (const { label, weight, analysis } of examples) {
    const { words, stems, concepts, parts, pairs } = analysis;
    hash.update(JSON.stringify([label, weight, words[0], stems, concepts, parts, pairs]));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Reads a model, or nothing when there is none or it is damaged; then it is trained anew. */
export function readModel(file: string): Regression | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const bytes = readFileSync(file);
    const length = bytes.readUInt32LE(0);
    const header = Header.parse(JSON.parse(bytes.subarray(4, 4 + length).toString('utf8')));
    const weights = new Int8Array(bytes.subarray(4 + length));
    return { classes: header.classes, weights, scales: Float32Array.from(header.scales), biases: Float32Array.from(header.biases) };
  } catch {
    return undefined;
  }
}

/** Writes a model beside its final place and moves it there, so that a reader never sees half of it. */
export function writeModel(file: string, model: Regression): void {
  const header = Buffer.from(JSON.stringify({ classes: model.classes, scales: [...model.scales], biases: [...model.biases] }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${String(process.pid)}`;
  writeFileSync(draft, Buffer.concat([length, header, Buffer.from(model.weights.buffer, model.weights.byteOffset, model.weights.byteLength)]));
  renameSync(draft, file);
  prune(file);
}

/** Models of older content are of no use: only the newest few stay. Another process may be pruning too, so a file may be gone by now. */
function prune(file: string): void {
  const folder = dirname(file);
  const [kind = ''] = basename(file).split('-');
  const models = readdirSync(folder).filter((name) => name.startsWith(`${kind}-`) && name.endsWith('.bin'));
  const newestFirst = models
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of newestFirst.slice(KEPT_MODELS)) rmSync(path, { force: true });
}
