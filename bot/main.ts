/** Starts the assistant, and stops it in good order. The only file that starts anything. */
import { createApp } from './app.js';
import { readConfig } from './config.js';
import { makeCore, makeDialogContext } from './core.js';
import { explainFailure } from './explain-failure.js';
import { createLog, describeFault, type Log } from './log.js';
import { openKnowledge } from './reload/live-knowledge.js';
import { openStorage } from './state/open-storage.js';

/** Resolves when the system or a person asks the process to end. */
const askedToStop = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });

/** A fault that nobody caught: the state of the process is no longer known, so it ends and is started anew. */
function endOnFault(log: Log): void {
  const end = (fault: unknown): void => {
    log.error('fault', describeFault(fault));
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

async function run(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel, (line) => process.stdout.write(line));
  endOnFault(log);
  // The state first: what is wrong with it shows at once, while loading the content takes a moment.
  const state = openStorage(config.state);
  const knowledge = await openKnowledge(config.root, log);
  const core = makeCore(makeDialogContext(config.root, () => knowledge.engine()));
  const app = createApp(config, core, state, knowledge, log);
  const port = await app.start();
  log.info('started', { port, url: `http://localhost:${port}` });
  log.info('stopping', { signal: await askedToStop() });
  await app.stop();
  log.info('stopped');
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exitCode = 1;
}
