import { beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../dialogs/conversation.js';
import { createAssistant, type Assistant } from '../../dialogs/reply.js';
import { converse } from '../questions/judge.js';
import { fixedContext } from '../support/engine.js';

let assistant: Assistant;
beforeAll(() => {
  assistant = createAssistant(fixedContext());
}, 120_000);

async function ask(organisation: string, ...said: readonly string[]): Promise<Reply> {
  return (await converse(said, { organisation }, assistant)).reply;
}

const LAST_CONTACT = 'mijn laatste contact was mei 2011, wanneer wordt mijn dossier vernietigd?';

describe('until when, from a date', () => {
  it.each([
    ['carinova', ['in mei 2031. Dat is 20 jaar na de laatste wijziging.', 'na 31 december 2013. Dat is 2 jaar na het kalenderjaar']],
    ['levantogroep', ['in mei 2031', 'in mei 2026. Dat is 15 jaar na de laatste wijziging. Dat is al voorbij.']],
    ['levgroep', ['in mei 2013', 'in mei 2031 of later', 'in mei 2026']],
    ['wlzclientondersteuning', ['in mei 2016', 'Met verlenging: in mei 2018', 'in mei 2018. Dat is 7 jaar']],
  ])('%s gives every term that may apply, how it was counted, and its source', async (organisation, parts) => {
    const reply = await ask(organisation, LAST_CONTACT);
    expect(reply.kind).toBe('answer');
    for (const part of parts) expect(reply.text).toContain(part);
    expect(reply.text).toMatch(/(Uw|Je) laatste contact is niet altijd .*: de tijd telt vanaf dat moment/);
    expect(reply.sources.length).toBeGreaterThan(0);
    expect(reply.text).not.toMatch(/undefined|null|\{\{/);
  });

  it('counts only the term of the help that was named', async () => {
    const { text } = await ask('levgroep', 'mijn laatste contact met vluchtelingenwerk was 3 mei 2023, wanneer wordt mijn dossier vernietigd?');
    expect(text).toContain('op 3 mei 2028. Dat is 5 jaar');
    expect(text).not.toContain('2025');
  });

  it('says nothing of a last contact when the end of the help was told, from which the term counts', async () => {
    const { text } = await ask('carinova', 'mijn huishoudelijke hulp is gestopt in 2023, hoe lang bewaren jullie mijn dossier?');
    expect(text).toContain('na 31 december 2025');
    expect(text).not.toContain('niet altijd');
  });

  it.each([
    ['carinova', 'Cl. had wondzorg door wijkvpk tot 2021. Tot wnr blijft dossier?', ['in 2041']],
    ['carinova', 'Mijn man is vorig jaar gedwongen opgenomen geweest. Hoeveel jaren houdt u dat dossier na afloop?', ['in 2030']],
    ['wlzclientondersteuning', 'De ondersteuning is in april 2022 opgehouden. Wanneer zijn mijn gezondheidsgegevens weg?', ['in april 2027']],
  ])('%s counts a special case alone: "%s"', async (organisation, said, ends) => {
    const { text } = await ask(organisation, said);
    expect([...text.matchAll(/^- .*: ([^:]*)\. Dat is \d/gm)].map(([, end]) => end)).toEqual(ends);
  });

  it('gives the end in an exception beside it', async () => {
    const { text } = await ask('levgroep', 'ik had tot 3 mei 2019 maatschappelijk werk, hoe lang bewaren jullie mijn dossier nog?');
    expect(text).toContain('Uitzondering als er mogelijk kindermishandeling of huiselijk geweld is: op 3 mei 2034.');
  });

  it('says that the statement names no start when it does not', async () => {
    const { text } = await ask('levantogroep', 'ik stond op 3 juni 2026 op de camera, hoe lang worden die camerabeelden bewaard?');
    expect(text).toContain('uiterlijk op 1 juli 2026. Dat is 4 weken.');
    expect(text).toContain('De verklaring zegt niet vanaf wanneer de tijd telt.');
  });

  it('keeps the date for another organisation', async () => {
    const { text } = await ask('carinova', LAST_CONTACT, 'en bij WlzClientondersteuning?');
    expect(text).toContain('in mei 2018');
  });

  it.each([
    'hoe lang bewaren jullie mijn dossier?',
    'ik ben geboren in mei 2011, hoe lang bewaren jullie mijn dossier?',
    'ik ben sinds 2019 client, hoe lang bewaren jullie mijn dossier?',
    'mijn laatste contact was 31-02-2011, hoe lang bewaren jullie mijn dossier?',
    'in 2022 was ik bij jullie, hoe krijg ik uit mijn dossier wat er over mijn zwager staat?',
  ])('counts nothing for "%s"', async (said) => {
    expect((await ask('carinova', said)).text).not.toContain('Gerekend vanaf');
  });
});
