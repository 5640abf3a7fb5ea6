/** A figure stands in the sentence of the document that is about the same: fifteen years for one service do not ground "vluchtelingenwerk: 15 jaar". */
import { createAnalyser, type Analyser } from '../dutch/analyse.js';
import { findPassage } from '../documents/find-passage.js';
import type { Figure } from '../extract/figures.js';
import { readMentions } from '../extract/read-mentions.js';
import { commonWords, countDomainWords, organisationWords } from '../recognise/vocabulary.js';
import type { Check, CheckContext, Finding } from './check.js';
import { type Clause, readClauses, scoreClauses, termsOf } from './clauses.js';
import { isSameFigure, unitOf } from './ground-figures.js';
import type { FactPlace } from './places.js';
import { type FactText, readTexts } from './texts.js';
import { typedValues } from './typed-values.js';

const NAME = 'figure-clause';
/** Another sentence must be this much more alike, and more when it stands in the same paragraph. Chosen so that all facts pass. */
const MARGIN = 1.6;
const MARGIN_NEAR = 2;

export const figureClause: Check = {
  name: NAME,
  needsDocuments: true,
  run: (context) => {
    const { library } = context;
    const analyse = createAnalyser(countDomainWords(library), commonWords(), organisationWords(library));
    return context.facts.flatMap((place) => (place.fact.kind === 'silence' ? [] : checkFact(place, context, analyse)));
  },
};

function checkFact(place: FactPlace, { documents }: CheckContext, analyse: Analyser): Finding[] {
  const { statement, fact, file, lineOf } = place;
  const document = documents.get(statement.id);
  // A figure that a typed field has too is held by that.
  if (typedValues(fact).length > 0) return [];
  const texts = readTexts(fact).filter(({ text }) => readMentions(text).figures.length > 0);
  if (!document || texts.length === 0) return [];
  const paragraphs = fact.sections.flatMap((cited) => findPassage(document, statement, cited)?.paragraphs ?? []);
  const clauses = readClauses([...new Set(paragraphs)], analyse);
  return texts.flatMap(({ path, text }) => {
    const mates = readMentions(text).figures;
    return sentencesOf(text).flatMap(({ sentence, figures }) => {
      const terms = termsOf(sentence, analyse);
      return figures.flatMap((figure): Finding[] => {
        const others = betterFigures(figure, mates, clauses, terms);
        if (others.length === 0) return [];
        const there = others.map((other) => `"${other.text}"`).join(', ');
        const message = `${fact.id} says "${figure.text}" where ${statement.document} seems to have ${there}; correct the figure, or use its words.`;
        return [{ check: NAME, severity: 'error', file, line: lineOf(path, figure.text), message }];
      });
    });
  });
}

/**
 * Figures of the clause that is about the same, when no clause with this figure is nearly as much about it.
 * @param mates all figures of the text: a clause that gives one of them is explained by it
 */
function betterFigures(figure: Figure, mates: readonly Figure[], clauses: readonly Clause[], terms: ReadonlySet<string>): Figure[] {
  const alike = clauses.filter(({ figures }) => figures.some((printed) => unitOf(printed) === unitOf(figure)));
  const scores = scoreClauses(alike, terms);
  const own = alike.flatMap(({ figures, paragraph }, index) =>
    figures.some((printed) => isSameFigure(figure, printed)) ? [{ score: scores[index] ?? 0, paragraph }] : [],
  );
  if (own.length === 0) return [];
  for (const [index, { figures, paragraph }] of alike.entries()) {
    const given = figures.filter((printed) => unitOf(printed) === unitOf(figure));
    if (given.every((printed) => mates.some((mate) => isSameFigure(mate, printed)))) continue;
    const isBetter = own.every((one) => (scores[index] ?? 0) - one.score > (one.paragraph === paragraph ? MARGIN_NEAR : MARGIN));
    if (isBetter) return given;
  }
  return [];
}

function sentencesOf(text: FactText['text']): { sentence: string; figures: Figure[] }[] {
  return text.split(/(?<=[.!?])\s+/).map((sentence) => ({ sentence, figures: readMentions(sentence).figures }));
}
