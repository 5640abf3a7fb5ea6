/** Why a document cannot be drafted from. The message says what is wrong with which file, and what to do next. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
}
