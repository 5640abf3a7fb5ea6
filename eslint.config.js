import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { noDutchLiteral } from './.eslint/no-dutch-literal.js';

const envOnlyInConfig = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only bot/config.ts reads the environment: add a setting there and pass it on.',
};

export default defineConfig(
  globalIgnores(['dist/', '.cache/', 'coverage/', 'state/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in templates are how figures get into messages.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', 250],
    },
  },
  {
    files: ['bot/**/*.ts', 'dialogs/**/*.ts', 'knowledge/**/*.ts', 'locales/**/*.ts'],
    ignores: ['bot/config.ts', 'bot/web/**'],
    rules: { 'no-restricted-syntax': ['error', envOnlyInConfig] },
  },
  {
    files: ['bot/**/*.ts', 'dialogs/**/*.ts', 'knowledge/**/*.ts'],
    plugins: { words: { rules: { 'no-dutch-literal': noDutchLiteral } } },
    rules: { 'words/no-dutch-literal': 'error' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Conversations and question lists are long by nature.
      'max-lines': 'off',
      // A test may report what it measured.
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // A command line tool writes to the terminal.
  { files: ['bot/cli/**/*.ts'], rules: { 'no-console': 'off' } },
);
