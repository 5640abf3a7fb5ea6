import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { noDutchLiteral } from '../../.eslint/no-dutch-literal.js';

const isRefused = (code: string): boolean => {
  const config = { plugins: { words: { rules: { dutch: noDutchLiteral } } }, rules: { 'words/dutch': 'error' } } as const;
  return new Linter().verify(code, config).some(({ ruleId }) => ruleId === 'words/dutch');
};

describe('the rule that keeps Dutch out of code', () => {
  it.each(["const text = 'U kunt uw dossier inzien.';", "throw new Error('Dit is niet gevonden');", 'const text = `Wij bewaren ${what} voor u`;'])(
    'refuses %s',
    (code) => {
      expect(isRefused(code)).toBe(true);
    },
  );

  it.each([
    "import x from 'van-den-berg';",
    "const id = 'retention-file';",
    "const word = 'niet';",
    "throw new Error('register: is unknown; write je or u.');",
    "const sql = 'SELECT sealed FROM item WHERE place = ?';",
    "throw new Error('PORT: is in use by another program; set PORT to a free port.');",
    // A pattern reads what people say; nobody reads it.
    'const ages = new RegExp(`(?:ik ben|van) (${NUMBER})`);',
    'const age = /ik ben (nog )?(\\d{1,3})/;',
  ])('allows %s', (code) => {
    expect(isRefused(code)).toBe(false);
  });
});
