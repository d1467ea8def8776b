import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs } from 'typescript-eslint';

/** What Node's own test runner collects by itself; nobody awaits it. */
const collectedTests = ['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach'];

export default defineConfig(
  globalIgnores(['**/dist/', 'coverage/', '**/*.generated.ts', '**/graphql-env.d.ts']),
  {
    // What the rules say holds everywhere: a rule that does not fit is changed here, for all.
    linterOptions: { noInlineConfig: true },
  },
  js.configs.recommended,
  {
    rules: {
      // `== null` asks for both null and undefined.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-implicit-coercion': ['error', { boolean: false }],
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        AbortController: false,
        clearTimeout: false,
        console: false,
        fetch: false,
        module: true,
        performance: false,
        process: false,
        setTimeout: false,
        URL: false,
      },
    },
    // A variable that begins with `_` is there to be left out of what stands beside it.
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
  {
    files: ['examples/neighbourhood/neighbourhood.js'],
    languageOptions: { globals: { AbortSignal: false, document: false, location: false, URLSearchParams: false } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [configs.strictTypeChecked, configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A call whose answer nobody wants is one of `T | void`.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // `noUncheckedIndexedAccess` asks about every index, also where the code around it knows.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // A constructor may do no more than take fewer values than its class's.
      '@typescript-eslint/no-useless-constructor': 'off',
      // The driver and type-graphql write down shapes as classes; plain objects are what they ask for.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An engine in this process answers at once behind a port of promises; `async` also makes its throw a rejection.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allow: ['URL', 'URLSearchParams'] },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-console': 'error',
      // The tests speak of web pages, and so their types are there for all.
      'no-restricted-globals': ['error', 'document', 'window', 'localStorage', 'location', 'navigator'],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'exit', message: 'Only cli ends the process.' },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: collectedTests }] },
      ],
    },
  },
);
