/** Part of the build: checks that the content loads, and trains the recogniser on it, so that the first start is quick. */
import { findProjectRoot } from '../project-root.js';
import { loadEngine } from '../load-engine.js';
import { compileHere } from '../reload/compile-content.js';
import { runAsProcess } from './run-command.js';

await runAsProcess({
  usage: 'node dist/bot/cli/compile.js [--json] [project folder]',
  options: { json: { type: 'boolean' } },
  run: (values, [root = findProjectRoot()]) => {
    // With --json a running server reads the outcome, and broken content is one.
    if (values.json) process.stdout.write(JSON.stringify(compileHere(root)));
    else loadEngine(root);
    return Promise.resolve(0);
  },
});
