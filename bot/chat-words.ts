/** The few sentences that the channels say themselves, outside any answer: `chat` in `locales/nl/web.json`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const ChatWords = z.object({
  /** A message is over the limit; `{{max}}` is the limit. */
  tooLong: z.string(),
  /** A turn failed. */
  failed: z.string(),
  /** A file was sent. */
  noFiles: z.string(),
});

export type ChatWords = z.infer<typeof ChatWords>;

/**
 * Reads the sentences from the project folder.
 * @throws when the file is not there or lacks one: a fault in the project, found at start.
 */
export function readChatWords(root: string): ChatWords {
  const file = join(root, 'locales/nl/web.json');
  return z.object({ chat: ChatWords }).parse(JSON.parse(readFileSync(file, 'utf8'))).chat;
}
