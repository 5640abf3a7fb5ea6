/** The whole application on loopback, with a fake core, for tests of what surrounds it. */
import { join } from 'node:path';
import type { AnswerEntry, AnswerService } from '../../dialogs/answer-service.js';
import { createApp, type App } from '../../bot/app.js';
import { readConfig } from '../../bot/config.js';
import { createLog } from '../../bot/log.js';
import { openStorage } from '../../bot/state/open-storage.js';
import { loadWords } from '../../locales/words.js';
import { createFakeAssistant } from './fake-assistant.js';

const ENTRY: Pick<AnswerEntry, 'kind' | 'topic' | 'verdict' | 'confidence'> = {
  kind: 'answer',
  topic: 'retention-file',
  verdict: 'no',
  confidence: 0.9,
};

/** Knows two organisations and answers every question with what it was asked. */
export const fakeAnswers: AnswerService = {
  organisations: () => [
    { id: 'carinova', name: 'Carinova', about: 'Thuiszorg', register: 'u' },
    { id: 'levgroep', name: 'LEVgroep', about: 'Welzijn', register: 'u' },
  ],
  answers: ({ q, organisation, ...rest }) => {
    if (q === 'breek') return Promise.reject(new Error(`secret detail about ${q} in /etc/secret`));
    const entry = (id: string): AnswerEntry => ({
      ...ENTRY,
      suggestions: [],
      text: `${q} ${JSON.stringify(rest)}`,
      organisation: id,
      statement: { id: `${id}/1`, title: 'Reglement', effective: '2020-01-01' },
      sources: [{ statement: `${id}/1`, section: 'artikel 15.2', heading: 'Bewaren' }],
      facts: [{ id: 'keep-medical', text: 'Twintig jaar.' }],
    });
    return Promise.resolve(organisation === undefined ? { results: [entry('carinova'), entry('levgroep')] } : entry(organisation));
  },
};

/** A running application. */
export interface RunningApp {
  url: string;
  port: number;
  /** Everything it logged. */
  logged: string[];
  app: App;
}

/** Starts it on a free port with its state in memory; `settings` are variables of the environment. Stop it with `app.stop()`. */
export async function startApp(settings: Record<string, string> = {}): Promise<RunningApp> {
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', STATE_FILE: ':memory:', LOG_LEVEL: 'debug', ...settings });
  const logged: string[] = [];
  const app = createApp(
    config,
    { assistant: createFakeAssistant(), answers: fakeAnswers, words: loadWords(join(config.root, 'locales')) },
    openStorage(config.state),
    { state: () => ({ knowledge: 'current' }), close: () => undefined },
    createLog(config.logLevel, (line) => logged.push(line)),
  );
  const port = await app.start();
  return { app, port, url: `http://127.0.0.1:${port}`, logged };
}
