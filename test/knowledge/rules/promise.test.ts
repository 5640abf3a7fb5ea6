import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../bot/load-engine.js';
import { findProjectRoot } from '../../../bot/project-root.js';
import { promiseOf } from '../../../knowledge/rules/promise.js';
import type { RightId } from '../../../knowledge/schema.js';

const library = loadContent(findProjectRoot());

/** `terms`: to tell the outcome, to take longer, to do it. */
type Row = [right: RightId, addressee: string, stated: boolean, terms: string];

/** Read off the statements by hand. */
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  carinova: [
    ['access', 'contact-dpo', true, 'P1M P2M P1M'],
    ['copy', 'contact-dpo', true, 'P1M P2M P1M'],
    ['rectification', 'contact-dpo', true, 'P1M P2M -'],
    ['supplement', 'contact-dpo', true, 'P1M P2M -'],
    ['erasure', 'contact-dpo', true, 'P1M P2M P3M'],
    ['restriction', 'contact-dpo', false, '- - -'],
    ['portability', 'contact-dpo', false, '- - -'],
    ['objection', 'contact-dpo', false, 'P1M - -'],
    ['withdraw-consent', 'contact-dpo', false, '- - -'],
    ['shielding', 'contact-dpo', false, '- - -'],
    ['recipients', 'contact-dpo', false, '- - -'],
    ['deceased-access', 'contact-dpo', true, '- - -'],
    ['complaint', 'contact-dpo', true, '- - -'],
  ],
  levantogroep: [
    ['access', 'contact-privacy', true, 'P1M P2M -'],
    ['copy', 'contact-privacy', false, '- - -'],
    ['rectification', 'contact-privacy', true, 'P1M P2M -'],
    ['supplement', 'contact-privacy', true, 'P1M P2M -'],
    ['erasure', 'contact-privacy', true, 'P1M P2M -'],
    ['restriction', 'contact-privacy', true, 'P1M P2M -'],
    ['portability', 'contact-privacy', true, 'P1M P2M -'],
    ['objection', 'contact-privacy', true, 'P1M P2M -'],
    ['withdraw-consent', 'contact-privacy', false, '- - -'],
    ['shielding', 'contact-privacy', false, '- - -'],
    ['recipients', 'contact-privacy', false, '- - -'],
    ['deceased-access', 'contact-privacy', false, '- - -'],
    ['complaint', 'contact-dpo', true, '- - -'],
  ],
  levgroep: [
    ['access', 'contact-office', false, '- - P4W'],
    ['copy', 'contact-office', false, '- - P4W'],
    ['rectification', 'contact-office', false, 'P2W - -'],
    ['supplement', 'contact-office', false, '- - -'],
    ['erasure', 'contact-office', false, 'P2W - P4W'],
    ['restriction', 'contact-office', false, '- - -'],
    ['portability', 'contact-office', false, '- - -'],
    ['objection', 'contact-office', false, '- - -'],
    ['withdraw-consent', 'contact-office', false, '- - -'],
    ['shielding', 'contact-office', false, '- - -'],
    ['recipients', 'contact-office', false, '- - -'],
    ['deceased-access', 'contact-office', false, '- - -'],
    ['complaint', 'contact-complaints', false, '- - -'],
  ],
  wlzclientondersteuning: [
    ['access', 'contact-privacy', true, '- - -'],
    ['copy', 'contact-privacy', false, '- - -'],
    ['rectification', 'contact-privacy', true, '- - -'],
    ['supplement', 'contact-privacy', false, '- - -'],
    ['erasure', 'contact-privacy', true, '- - -'],
    ['restriction', 'contact-privacy', false, '- - -'],
    ['portability', 'contact-privacy', false, '- - -'],
    ['objection', 'contact-privacy', true, '- - -'],
    ['withdraw-consent', 'contact-privacy', true, '- - -'],
    ['shielding', 'contact-privacy', false, '- - -'],
    ['recipients', 'contact-privacy', true, '- - -'],
    ['deceased-access', 'contact-privacy', false, '- - -'],
    ['complaint', 'contact-privacy', true, '- - -'],
  ],
};

describe.each(Object.entries(ROWS))('what the statement of %s promises', (organisation, rows) => {
  it.each(rows)('for %s goes to %s (said so: %s) with terms %s', (right, addressee, stated, terms) => {
    const promise = promiseOf(right, organisation, library);
    expect([promise.addressee.id, promise.isAddresseeStated]).toEqual([addressee, stated]);
    const { decide = '-', extend = '-', carryOut = '-' } = promise.terms ?? {};
    expect([decide, extend, carryOut].join(' ')).toBe(terms);
  });

  it('never sends a request to the authority', () => {
    expect(rows.map(([right]) => promiseOf(right, organisation, library).addressee.role)).not.toContain('authority');
  });
});

describe('promiseOf', () => {
  it('tells what LEVANTOgroep and WlzClientondersteuning.nl ask to do first', () => {
    expect(promiseOf('rectification', 'levantogroep', library).first).toBe('access');
    expect(promiseOf('rectification', 'wlzclientondersteuning', library).first).toBe('access');
    expect(promiseOf('rectification', 'carinova', library).first).toBeUndefined();
  });

  it('finds an identity check at LEVANTOgroep only, and a cost for a copy at LEVgroep only', () => {
    const organisations = Object.keys(ROWS);
    expect(organisations.filter((id) => promiseOf('access', id, library).facts.identity.length > 0)).toEqual(['levantogroep']);
    expect(organisations.filter((id) => promiseOf('copy', id, library).facts.cost.length > 0)).toEqual(['levgroep']);
  });

  it('says from when a term counts, where the statement does', () => {
    expect(promiseOf('rectification', 'levgroep', library).terms?.from).toBe('receipt');
    expect(promiseOf('access', 'levgroep', library).terms?.from).toBe('unstated');
    expect(promiseOf('access', 'levantogroep', library).terms?.from).toBe('unstated');
  });

  it('does not know an organisation that is not there', () => {
    expect(() => promiseOf('access', 'elders', library)).toThrow('No current statement of organisation "elders"');
  });
});
