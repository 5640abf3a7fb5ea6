import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FLOWS } from '../../dialogs/flows/flows.js';
import { findProjectRoot } from '../../bot/project-root.js';
import { RightId } from '../../knowledge/schema.js';
import { drawFlow } from '../support/flow-diagram.js';

const FILE = join(findProjectRoot(), 'dialogs/README.md');
const MARK = '<!-- The diagrams below are drawn from the data: `npx vitest run test/dialogs/readme.test.ts -u` renews them. -->';
const ORGANISATIONS = ['carinova', 'levantogroep', 'levgroep', 'wlzclientondersteuning'];

describe('the diagrams in dialogs/README.md', () => {
  it('show the flows as they are', async () => {
    const [introduction = ''] = readFileSync(FILE, 'utf8').split(MARK);
    const diagrams = RightId.options.map((right) => `### ${right}\n\n\`\`\`mermaid\n${drawFlow(FLOWS[right], ORGANISATIONS)}\n\`\`\`\n`);
    await expect(`${introduction}${MARK}\n\n${diagrams.join('\n')}`).toMatchFileSnapshot(FILE);
  });
});
