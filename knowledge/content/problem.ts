/** What is wrong in a content file, where, and what to do next. */
export interface Problem {
  /** Path from the content folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  message: string;
}

/** Every problem of a load at once; `message` has one line a problem. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** `file:line: message`, as compilers do. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${String(problem.line)}: ${problem.message}`;
}
