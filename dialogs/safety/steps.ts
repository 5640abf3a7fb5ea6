/** The building blocks of a pattern: each takes a place in a sentence and gives the places where it may end. */

/** One word of a sentence in the spellings under which it may be known: as typed, standard, corrected. */
export type Forms = readonly string[];

/** A piece of a pattern. */
export interface Step {
  /** Places just after the piece when it starts at `at`; none when it does not stand there. Sets of places instead of backtracking: no input is slow. */
  from: (sentence: readonly Forms[], at: number) => readonly number[];
  /** Sets of words of which each has a word in every sentence that matches; none when it may match without any. */
  needs: readonly ReadonlySet<string>[];
}

/** One word out of a set. */
export function oneWord(words: ReadonlySet<string>): Step {
  return { from: (sentence, at) => (sentence[at]?.some((form) => words.has(form)) === true ? [at + 1] : []), needs: [words] };
}

/** Any words, at most so many. */
export function gap(most: number): Step {
  return { from: (sentence, at) => Array.from({ length: Math.min(most, sentence.length - at) + 1 }, (_, words) => at + words), needs: [] };
}

/** The place before the first or after the last word. */
export function edge(isLast: boolean): Step {
  return { from: (sentence, at) => (at === (isLast ? sentence.length : 0) ? [at] : []), needs: [] };
}

/** A piece that may be left out. */
export function optional({ from }: Step): Step {
  return { from: (sentence, at) => [at, ...from(sentence, at)], needs: [] };
}

/** A place where the piece does not start. */
export function unless({ from }: Step): Step {
  return { from: (sentence, at) => (from(sentence, at).length > 0 ? [] : [at]), needs: [] };
}

/** A piece repeated, at most so many times. */
export function repeated(step: Step, most: number): Step {
  return optional(sequence(Array.from({ length: most }, (_, index) => (index === 0 ? step : optional(step)))));
}

/** Any of some pieces. */
export function choice(steps: readonly Step[]): Step {
  const [only] = steps;
  if (only && steps.length === 1) return only;
  const cues = steps.map(({ needs }) => tellingCues(needs));
  return {
    from: (sentence, at) => steps.flatMap((step) => step.from(sentence, at)),
    needs: cues.every((set) => set !== undefined) ? [new Set(cues.flatMap((set) => [...set]))] : [],
  };
}

/** Pieces one after another. */
export function sequence(steps: readonly Step[]): Step {
  const from: Step['from'] = (sentence, at) => {
    let places = [at];
    for (const step of steps) {
      places = [...new Set(places.flatMap((place) => step.from(sentence, place)))];
      if (places.length === 0) break;
    }
    return places;
  };
  return { from, needs: steps.flatMap(({ needs }) => needs) };
}

/** Pieces that all stand somewhere in the sentence, in any order. */
export function together(steps: readonly Step[]): Step {
  const stands = (sentence: readonly Forms[], { from }: Step): boolean => sentence.some((_, at) => from(sentence, at).length > 0);
  return {
    from: (sentence, at) => (at === 0 && steps.every((step) => stands(sentence, step)) ? [at] : []),
    needs: steps.flatMap(({ needs }) => needs),
  };
}

/** Of the words that a pattern needs, those that occur least in other sentences: short words ("ik") say little, so the set whose shortest word is longest. */
export function tellingCues(needs: Step['needs']): ReadonlySet<string> | undefined {
  const shortest = (words: ReadonlySet<string>): number => Math.min(...[...words].map((word) => word.length));
  return needs.reduce<ReadonlySet<string> | undefined>(
    (best, cues) => (best === undefined || shortest(cues) > shortest(best) ? cues : best),
    undefined,
  );
}
