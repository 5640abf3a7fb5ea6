/** Things in a text that a reader would copy: figures, dates, addresses, references to laws. */

/** One thing that a text names. */
export interface Mention {
  /** In one spelling, for comparing: `20`, `2020-01-01`, `0887077600`. */
  value: string;
  /** As it stands in the text. */
  text: string;
  /** Index in the text. */
  at: number;
}

/** Finds things in a text, and blanks them out so that what reads after it does not read them again. */
export class Reader {
  constructor(public rest: string) {}

  /** Takes every match; a match without a value stays in the text. */
  take<T>(pattern: RegExp, read: (match: RegExpExecArray) => T | undefined): T[] {
    const found: T[] = [];
    for (const match of this.rest.matchAll(pattern)) {
      const one = read(match);
      if (one === undefined) continue;
      found.push(one);
      const end = match.index + match[0].length;
      this.rest = this.rest.slice(0, match.index) + ' '.repeat(match[0].length) + this.rest.slice(end);
    }
    return found;
  }
}
