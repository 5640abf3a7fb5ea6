/** Texts of proposed facts: our own sentences with the values that were read, never a sentence of the document. */
import { z } from 'zod';
import type { Length } from '../../knowledge/compare/length.js';
import type { Proposal, ProposalOf } from '../../knowledge/draft/proposal.js';
import type { DraftWords } from '../../knowledge/draft/write-draft.js';
import type { Words } from '../words.js';
import { describeLength } from './term-texts.js';

const Lines = z.array(z.string());
const Duration = /^PT?(?<count>\d+)(?<unit>[YMWDH])$/;
const Unit = z.enum(['Y', 'M', 'W', 'D', 'H']);

/** The words with which a draft is written. @param file name of the document, as a reader knows it */
export function loadDraftWords(words: Words, file: string): DraftWords {
  const { t } = words;
  return {
    head: Lines.parse(t('draft:head', { returnObjects: true, file })),
    sections: t('draft:sections'),
    silent: t('draft:silent'),
    undated: t('draft:undated'),
    footnote: (number) => t('draft:footnote', { number }),
    proposed: (line) => t('draft:proposed', { line }),
    text: (proposal) => t('draft:prefix', { text: describe(proposal, words) }),
  };
}

function describe(proposal: Proposal, words: Words): string {
  switch (proposal.kind) {
    case 'retention':
      return describeRetention(proposal, words);
    case 'right':
      return describeRight(proposal, words);
    case 'contact':
      return describeContact(proposal, words);
    case 'representation':
      return describeAges(proposal, words);
  }
}

function describeRetention(fact: ProposalOf<'retention'>, words: Words): string {
  const { t } = words;
  const named =
    fact.service === undefined ? fact.subject : t('draft:ofService', { subject: fact.subject, service: t(`terms:service.${fact.service}`) });
  const subject = fact.law === undefined ? named : t('draft:underLaw', { subject: named, law: t(`terms:law.${fact.law}`) });
  const lasts = fact.while && t(`terms:while.${fact.while}`);
  if (fact.keep === undefined) return t('draft:retention.needed', { subject, while: lasts });
  const duration = toDuration(fact.keep, words);
  const bounded = fact.atMost ? t('terms:atMost', { duration }) : fact.orLonger ? t('terms:orLonger', { duration }) : duration;
  const term = lasts === undefined ? bounded : `${lasts}, ${bounded}`;
  const from = t(`terms:from.${fact.from ?? 'unstated'}`);
  const { extension } = fact;
  const more = extension && t(`draft:${extension.once ? 'extensionOnce' : 'extension'}`, { duration: toDuration(extension.keep, words) });
  return [t('draft:retention.keep', { subject, term }), from && t('draft:retention.start', { from }), more].filter(Boolean).join(' ');
}

function describeRight({ rights, terms = {} }: ProposalOf<'right'>, words: Words): string {
  const { t } = words;
  const names = rights.map((right) => t(`terms:right.${right}`));
  return [
    t('draft:right', { rights: join(names, words) }),
    ...(['decide', 'extend', 'carryOut'] as const).flatMap((use) => {
      const term = terms[use];
      return term === undefined ? [] : [t(`draft:terms.${use}`, { duration: toDuration(term, words) })];
    }),
  ].join(' ');
}

function describeContact({ name, street, postcode, town, email, phone, hours, url }: ProposalOf<'contact'>, words: Words): string {
  const place = [postcode, town].filter(Boolean).join(' ');
  const parts = [name, street, place, email, phone, hours, url].filter(Boolean).join(', ');
  return words.t('draft:contact', { parts });
}

function describeAges({ from, below, who = [], manner }: ProposalOf<'representation'>, words: Words): string {
  const { t } = words;
  const names = who.length > 0 ? join(who, words) : t('draft:nobody');
  const shape = from === undefined ? 'below' : below === undefined ? 'from' : 'fromBelow';
  return t(`draft:ages.${shape}`, { from, below, who: t(`draft:manner.${manner}`, { who: names }) });
}

function join(names: readonly string[], { t }: Words): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${t('draft:and')} `);
}

function toDuration(iso: string, words: Words): string {
  const { count, unit } = Duration.exec(iso)?.groups ?? {};
  const length: Pick<Length, 'count' | 'unit'> = { count: Number(count), unit: Unit.parse(unit) };
  return describeLength({ years: 0, ...length }, words);
}
