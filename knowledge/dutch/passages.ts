/** A long message -> stretches of words that overlap: a story comes to its question somewhere, often without a full stop. */

/** @returns stretches of `words` words, one every `step` words; the whole text when it is no longer than one */
export function toPassages(text: string, { words, step }: { words: number; step: number }): string[] {
  const all = text.split(/\s+/).filter(Boolean);
  const starts = Array.from({ length: 1 + Math.ceil(Math.max(0, all.length - words) / step) }, (_, index) => index * step);
  return starts.map((start) => all.slice(start, start + words).join(' '));
}
