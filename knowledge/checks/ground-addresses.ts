/** E-mail addresses, telephone numbers, postcodes and web addresses of a fact stand at the places that it cites. */
import type { Mentions } from '../extract/read-mentions.js';
import type { Mention } from '../extract/mention.js';
import type { Organisation } from '../schema.js';
import type { Check, CheckContext } from './check.js';
import { ground } from './ground.js';
import type { FactPlace } from './places.js';

export const groundAddresses: Check = {
  name: 'addresses',
  needsDocuments: true,
  run: (context) =>
    ground(context, {
      check: 'addresses',
      what: 'address',
      pick: (mentions, place) => addressesIn(mentions).filter(({ value }) => !isOwnName(value, place, context)),
      isGrounded: ({ value }, source) => addressesIn(source.mentions).some((printed) => printed.value === value),
    }),
};

function addressesIn({ emails, urls, postcodes, phones }: Mentions): Mention[] {
  return [...emails, ...urls, ...postcodes, ...phones];
}

/** An organisation may be named after its website. */
function isOwnName(value: string, { statement }: FactPlace, { library }: CheckContext): boolean {
  const organisation: Organisation | undefined = library.organisations.get(statement.organisation);
  return organisation?.name.toLowerCase() === value;
}
