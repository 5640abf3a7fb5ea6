/** Draws a flow as a Mermaid diagram, from the ways that can really be walked through its data. */
import { choicesOf, stepsOf, type Flow, type Step } from '../../dialogs/flow.js';
import { questionOf } from '../../dialogs/questions.js';

const END = 'summary';
/** Ages on both sides of the bound that decides. */
const AGES = ['11', '12'];
const AGE_NAMES = new Map([
  ['11', 'under 12'],
  ['12', 'from 12'],
]);

/** One way from a question to the next: under which answer, at which organisations. */
interface Edge {
  from: string;
  to: string;
  answers: Set<string>;
  organisations: Set<string>;
}

/** The diagram as lines of Mermaid. */
export function drawFlow(flow: Flow, organisations: readonly string[]): string {
  const edges = new Map<string, Edge>();
  const all = new Map<string, Set<string>>();
  for (const organisation of organisations) walk(flow, { organisation, answers: {} }, 0, edges, all);
  const lines = [...edges.values()].map(({ from, to, answers, organisations: at }) => {
    const isSome = answers.size < (all.get(from)?.size ?? 0);
    const label = [
      ...(isSome ? [[...answers].map((answer) => AGE_NAMES.get(answer) ?? answer).join(', ')] : []),
      ...(at.size < organisations.length ? [[...at].join(', ')] : []),
    ];
    return `  ${nodeId(from)} -->${label.length > 0 ? `|"${label.join('; ')}"|` : ''} ${nodeId(to)}`;
  });
  const nodes = flow.steps.map((step) => `  ${nodeId(step.ask)}["${step.ask}<br>${accepts(step)}"]`);
  const becomes = flow.becomes ? [`  who -->|"deceased"| becomes(["goes on as ${flow.becomes.right}"])`] : [];
  return ['flowchart TD', ...nodes, `  ${END}(["summary: make or change"])`, ...becomes, ...lines].join('\n');
}

function walk(
  flow: Flow,
  at: { organisation: string; answers: Record<string, string> },
  index: number,
  edges: Map<string, Edge>,
  all: Map<string, Set<string>>,
): void {
  const step = stepsOf(flow, at)[index];
  if (!step) return;
  for (const answer of answersTo(step, at.organisation)) {
    if (flow.becomes && step.ask === 'who' && flow.becomes.when.who?.includes(answer)) continue;
    const after = { organisation: at.organisation, answers: { ...at.answers, [step.ask]: answer } };
    const to = stepsOf(flow, after)[index + 1]?.ask ?? END;
    const edge = edges.get(`${step.ask} ${to}`) ?? { from: step.ask, to, answers: new Set(), organisations: new Set() };
    edge.answers.add(answer);
    edge.organisations.add(at.organisation);
    edges.set(`${step.ask} ${to}`, edge);
    all.set(step.ask, (all.get(step.ask) ?? new Set()).add(answer));
    walk(flow, after, index + 1, edges, all);
  }
}

/** Answers that may lead to different questions. */
function answersTo(step: Step, organisation: string): string[] {
  switch (questionOf(step.ask).accepts) {
    case 'choice':
      return choicesOf(step, organisation);
    case 'yes-no':
      return ['yes', 'no'];
    case 'age':
      return AGES;
    default:
      return ['any'];
  }
}

function accepts({ ask, isOptional }: Step): string {
  return `${questionOf(ask).accepts}${isOptional ? ', may be skipped' : ''}`;
}

function nodeId(question: string): string {
  return question.replaceAll('-', '_');
}
