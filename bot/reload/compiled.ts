/** What a compilation of the content tells: the whole of the talk between the server and the process that compiles beside it. */
import { z } from 'zod';

const Place = z.object({ file: z.string(), line: z.number().int() });
/** Where something is wrong: a file of the content from the project folder, and a line counted from 1. */
export type Place = z.infer<typeof Place>;

export const Compiled = z.union([z.object({ hash: z.string() }), z.object({ problems: z.array(Place) })]);
/** The hash of content that is good and whose model is kept, or the places that are wrong. */
export type Compiled = z.infer<typeof Compiled>;
