/** Every number by which the assistant weighs what it finds. Chosen on the dev set and the tune questions, never on held ones. */

/** Ranking of topics. */
export const TOPIC_WEIGHTS = {
  /** Regression against search over the phrasings, in the log-linear fusion. */
  fusion: 0.6,
  /** Divides search scores before they are fused. */
  temperature: 2,
  /** Log likelihood of the words, beside the two. */
  likelihood: 0.3,
  /** A message of at least this many words is read passage by passage too. */
  longMessage: 18,
  /** Share of the passages, beside the whole, in a long message. */
  passageShare: 0.5,
  /** Share of the question before in a follow-up. */
  beforeShare: 0.3,
  /** A follow-up with more telling words than this stands on its own. */
  ownStems: 6,
};

/** Passages of a long message, in words; `least` keeps the share of a passage within bounds. */
export const PASSAGE = { words: 14, step: 5, least: 1e-3 };

/** Ranking of a statement's facts and silences. */
export const FACT_WEIGHTS = {
  /** What speaks for a candidate, fitted on the fact-labelled tune questions (`npm run fit`). */
  weights: { topic: 0.68, match: 0.14, likelihood: 1.09, stems: 1.34, concepts: 0.23, said: 1.5, silent: 0.07, silence: 0.12 },
  /** A topic that is not the fact's home counts this much less, in log units. */
  secondTopic: 1,
  /** Smallest chance of a topic. */
  floor: 1e-4,
  /** What is told counts so many times as much as what is not said, when the two are weighed against each other. */
  tells: 2,
  /** A fact that tells more about a silence takes its place from this share of its match. */
  fullerShare: 0.4,
  /** Share of the whole, beside its best clause, in a message of several clauses. */
  wholeShare: 0.4,
  /** Share of the passages, beside the whole, in a long message. */
  passageShare: 0.45,
  /** The fact is about the law, help or age named, or about another one. */
  fits: 1.2,
  fitsNot: -1.6,
  /** The fact is about the right named, or about another one. */
  fitsRight: 0.6,
  /** Told by the answer before, in a follow-up. */
  again: 1.5,
};

/** Choice of the facts that answer together. */
export const CHOICE = {
  mostFacts: 4,
  /** Most words before another fact is added, in an answer to one question and to several. */
  mostWords: 105,
  mostWordsSeveral: 130,
  /** Most words in all, with a rule of law or another version beside the facts: the last facts give way. */
  mostInAll: 130,
  /** A further fact may score this much less than the best. */
  gap: 3.5,
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
  /** A message is refused above this chance, and asked back above the next. */
  refuseAbove: 0.9,
  unsureAbove: 0.85,
  /** Asked back above this one already when off-topic is among the first two topics. */
  unsureBeside: 0.75,
  /** In a story of at least so many words much lies outside that is not what is asked: off-topic beside it says nothing. */
  story: { words: 40, above: 0.85 },
  bias: 6.452,
  weights: {
    ratio: -0.044,
    best: -0.378,
    lead: 0.1,
    match: 0.398,
    known: -1.492,
    length: 0.144,
    words: 0.665,
    coverage: -3.321,
    apart: 0.083,
    leastRatio: 0.248,
    mostMatch: -0.412,
    leastLead: -0.048,
    leastWords: -0.548,
    leastApart: 0.378,
  },
};

/** A message of more telling words than `short` is small talk only above this chance. */
export const SMALL_TALK = { short: 3, leastChance: 0.6 };
