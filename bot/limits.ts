/** Sizes that the server keeps and the chat page shows; one place, so that both say the same. */

/** Longest message a person may send, in characters. Longer ones get a kind reply instead of an answer. */
export const MAX_TEXT = 4000;

/** Largest request body in bytes: 20,000 emoji written as JSON escapes still arrive and get a proper reply. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Messages of one conversation that may wait for their turn; more than this is a runaway client. */
export const MAX_WAITING_TURNS = 10;

/** Activities that the replay buffer keeps of one conversation; older ones drop off. */
export const MAX_KEPT_ACTIVITIES = 400;
