/** Something is wrong with what is kept. The message is for the operator: which file, what is wrong, what to do. */
export class StateError extends Error {
  override readonly name = 'StateError';

  /** @param remedy what the operator can do */
  static from(error: unknown, file: string, remedy: string): StateError {
    if (error instanceof StateError) return error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return new StateError(`${file}: cannot be used (${reason ?? 'unknown'}); ${remedy}.`, { cause: error });
  }
}
