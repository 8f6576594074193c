import { fileURLToPath } from 'node:url';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Every rule that differs from the presets stands here with its reason; who may import whom is in build/checks/layers.ts. */
export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'out/', 'release/', '.cache/', 'test/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      // We declare data with `type`: it composes with unions and mapped types, and cannot be reopened elsewhere.
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      // Types vanish when Node strips them, so an import that only carries types has to say so.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A number in a message is what the reader wants to see; anything else stays refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => setOpen(true)` is the ordinary shape of an event handler, `return stop()` that of a guard that ends.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // An async handler as a React attribute is fine: the call that fails becomes a notice, see renderer/lib.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // `for (let index = 0; ...)` is the form of the numeric kernels: they need the index and no iterator is made.
      '@typescript-eslint/prefer-for-of': 'off',
      // `_` in front says "taken on purpose, not used", as in a callback whose second argument matters.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `record['key']` says that the key is data from outside, not a property we declared.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // A named index (`[item: string]`) says what the keys are, and a recursive type cannot be a Record.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // `== null` is the one comparison that means "null or absent" and nothing else.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export it by name, so that it has one name everywhere. Only config files export a default.',
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat['recommended-latest'],
    rules: {
      ...reactHooks.configs.flat['recommended-latest'].rules,
      // It says that React's compiler leaves the virtualised grid alone; we don't use that compiler.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    // Programs that talk to a person in a terminal.
    files: ['build/**/*.ts', 'electron/cli/**/*.ts', 'test/bench/**/*.ts', 'test/**/run.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Their tools ask for a default export.
    files: ['*.config.ts', '*.config.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // In a test a wrong assumption about a value is a failed test, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Faults are planted with values of the wrong type, and matchers such as `expect.any` are typed as `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // A test may be async for the sake of its siblings, or hand over a method to be called by the tool.
      '@typescript-eslint/require-await': 'off',
    },
  },
);
