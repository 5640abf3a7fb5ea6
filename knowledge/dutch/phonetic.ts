/** How a Dutch word sounds, as a key: words that sound alike share it ("vekeert" and "verkeerd" nearly, "geweigert" and "geweigerd" quite). */

const SOUNDS: readonly [RegExp, string][] = [
  [/ij|ei/g, '9'],
  [/ouw|auw|ou|au/g, '8'],
  [/sch/g, 'sg'],
  [/ch/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/c(?=[eiy])/g, 's'],
  [/ck|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/ie|y/g, 'i'],
  [/oe/g, '7'],
  [/eu/g, '6'],
  [/dt?\b/g, 't'],
  [/b\b/g, 'p'],
  [/(.)\1+/g, '$1'],
  [/en\b/g, 'e'],
];

/** Phonetic key of a normalised word. */
export function phoneticKey(word: string): string {
  return SOUNDS.reduce((key, [pattern, sound]) => key.replace(pattern, sound), word);
}

/** Edit distance with swaps (optimal string alignment), or `limit + 1` as soon as it exceeds `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (older[j - 2] ?? 0) + 1);
      row.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    older = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}
