import { beforeAll, describe, expect, it } from 'vitest';
import { OFF_TOPIC } from '../../../knowledge/recognise/topic-model.js';
import type { DialogContext } from '../../../dialogs/context.js';
import { fixedContext } from '../../support/engine.js';

const TODAY = new Date('2026-06-15T12:00:00Z');
const STORY =
  'Ik kwam net terug van de markt met een tas vol peren en mijn buurvrouw stond al te wachten, want haar kat was weer eens in onze schuur, ' +
  'en toen we koffie dronken vroeg ze hoe lang jullie mijn dossier eigenlijk bewaren, daarna moest ik snel naar de kapper';
const OUTSIDE =
  'Ik kwam net terug van de markt met een tas vol peren en mijn buurvrouw stond al te wachten, want haar kat was weer eens in onze schuur, ' +
  'en toen we koffie dronken vroeg ze waar je de beste appeltaart koopt, daarna moest ik snel naar de kapper';

let context: DialogContext;
beforeAll(() => {
  context = fixedContext();
}, 120_000);

describe('a long story', () => {
  it('is about privacy when one passage of it is', () => {
    const engine = context.engine();
    const question = engine.recognise(STORY, TODAY);
    expect(question.outOfScope).toBeLessThan(0.5);
    expect(question.topics.find(({ topic }) => topic !== OFF_TOPIC)?.topic).toMatch(/^retention-/);
    expect(engine.recognise(OUTSIDE, TODAY).outOfScope).toBeGreaterThan(0.9);
  });

  it('has passages whose shares make one, and counts that one most', () => {
    const { passages } = context.engine().recognise(STORY, TODAY);
    expect(passages.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
    const most = passages.reduce((best, one) => (one.share > best.share ? one : best));
    expect(most.analysis.words).toContain('dossier');
    expect(context.engine().recognise('hoe lang bewaren jullie mijn dossier', TODAY).passages).toEqual([]);
  });
});

describe('messages in much the same words', () => {
  it.each([
    ['ik wil mijn afspraak van morgen wissen', 'wis alles wat jullie over mij hebben opgeschreven'],
    ['hoe lang is de wachtlijst voor hulp', 'hoe lang blijf ik in jullie systeem staan als ik weg ben'],
    ['kan ik een andere hulp krijgen', 'kan een andere hulp lezen wat er over mij staat'],
  ])('"%s" lies further outside than "%s"', (outside, inside) => {
    const engine = context.engine();
    expect(engine.recognise(outside, TODAY).outOfScope).toBeGreaterThan(engine.recognise(inside, TODAY).outOfScope + 0.3);
  });
});
