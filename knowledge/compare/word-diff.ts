/** Which words of two texts are not the same. */

/** A stretch of words, and whether the other text lacks it. */
export interface Piece {
  text: string;
  isChanged: boolean;
}

/** Compares two texts word by word: the pieces of each, in order. Texts are a few sentences, so the whole table of words is made. */
export function diffWords(a: string, b: string): { a: Piece[]; b: Piece[] } {
  const left = toWords(a);
  const right = toWords(b);
  const common = commonLengths(left, right);
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  const pieces = { a: new Pieces(), b: new Pieces() };
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const one = left[i];
    const two = right[j];
    if (one !== undefined && one === two) {
      pieces.a.add(one, false);
      pieces.b.add(two, false);
      i++;
      j++;
    } else if (one !== undefined && (two === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.a.add(one, true);
      i++;
    } else if (two !== undefined) {
      pieces.b.add(two, true);
      j++;
    }
  }
  return { a: pieces.a.list, b: pieces.b.list };
}

/** A form of address of two words, [kun je], is one. */
function toWords(text: string): string[] {
  return text.match(/(?:\[[^\]]*\]|\S)+/g) ?? [];
}

/** Length of the longest common sequence of words from each pair of positions on. */
function commonLengths(left: readonly string[], right: readonly string[]): number[][] {
  const table = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    const row = table[i];
    if (!row) continue;
    for (let j = right.length - 1; j >= 0; j--) row[j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  return table;
}

class Pieces {
  readonly list: Piece[] = [];

  add(word: string, isChanged: boolean): void {
    const last = this.list.at(-1);
    if (last?.isChanged === isChanged) last.text += ` ${word}`;
    else this.list.push({ text: word, isChanged });
  }
}
