/** Every number by which the assistant weighs what it finds. Chosen on the dev set and the tune questions, never on held ones. */

/** Ranking of topics. */
export const TOPIC_WEIGHTS = {
  /** Regression against search over the phrasings, in the log-linear fusion. */
  fusion: 0.6,
  /** Divides search scores before they are fused. */
  temperature: 2,
  /** A message of at least this many words is ranked sentence by sentence too. */
  longMessage: 18,
  /** Share of the sentences, beside the whole, in a long message. */
  sentenceShare: 0.5,
  /** Share of the question before in a follow-up. */
  beforeShare: 0.3,
  /** A follow-up with more telling words than this stands on its own. */
  ownStems: 6,
};

/** Ranking of a statement's facts and silences. */
export const FACT_WEIGHTS = {
  /** Log chance of the fact's topics. */
  topic: 0.8,
  /** Divides the search score of the fact's own words. */
  temperature: 4,
  /** A topic that is not the fact's home counts this much less, in log units. */
  secondTopic: 1,
  /** Smallest chance of a topic. */
  floor: 1e-4,
  /** Prior of a topic on which the statement is silent: what it says is the answer more often. */
  silentPrior: -0.8,
  /** Prior of a fact that tells what is not said. */
  silencePrior: -0.8,
  /** A fact that tells more about a silence takes its place from this share of its match. */
  fullerShare: 0.4,
  /** Share of the whole, beside its best clause, in a message of several clauses. */
  wholeShare: 0.4,
  /** The fact is about the law, help or age named, or about another one. */
  fits: 1.2,
  fitsNot: -1.6,
  /** The fact is about the right named, or about another one. */
  fitsRight: 0.6,
};

/** Choice of the facts that answer together. */
export const CHOICE = {
  mostFacts: 4,
  /** Most words before another fact is added, in an answer to one question and to several. */
  mostWords: 90,
  mostWordsSeveral: 130,
  /** A further fact may score this much less than the best. */
  gap: 2.5,
  /** A further fact must match at least this share of what the best matches. */
  leastMatch: 0.4,
  /** A further fact on the same topic may match this share of what the best matches. */
  onTopicShare: 0.4,
  /** The best fact of a clause may score this much less than the best of the whole message. */
  clauseGap: 4,
  /** Facts that share more of their stems than this say the same. */
  alike: 0.65,
};

/** Does a message lie outside privacy? A logistic model, fitted on the dev set and the tune questions. */
export const SCOPE = {
  /** A message is refused above this chance, and asked back above the lower one. */
  refuseAbove: 0.5,
  unsureAbove: 0.35,
  bias: 2.661,
  weights: {
    ratio: 0.269,
    best: -0.265,
    lead: 0.078,
    match: -0.049,
    known: -2.283,
    length: -1.411,
    leastRatio: 0.102,
    mostMatch: 0.064,
    leastLead: 0.02,
  },
};

/** A message of more telling words than `short` is small talk only above this chance. */
export const SMALL_TALK = { short: 3, leastChance: 0.6 };
