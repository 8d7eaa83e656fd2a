import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const zodWhole = {
  selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier[importKind!='type']",
  message: "Write import * as z from 'zod': the named import draws 50 languages into every function's bundle.",
};
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a thing has one name everywhere. Only configuration files of tools export a default.',
};
const noTypeFolders = {
  selector: 'TSEnumDeclaration, TSModuleDeclaration',
  message: 'Node runs these files as they are: use a union of literals instead of an enum or namespace.',
};
const hidden = (selector, what) => ({
  selector,
  message: `${what} makes a decision that cannot be repeated: take it from the circumstances or the loaded state.`,
});

/**
 * Ways through a function, as a reader has to count them: conditions, loops, cases and catches. Unlike the rule
 * `complexity` it does not count `?.`, `??` and default values, of which a plain copy of optional fields is full.
 */
const branches = {
  meta: { type: 'suggestion', schema: [{ type: 'integer' }] },
  create(context) {
    const open = [];
    const enter = () => open.push(1);
    const leave = (node) => {
      const count = open.pop();
      if (count > context.options[0]) {
        context.report({
          node,
          message: `${count} ways through one function: divide it, at most ${context.options[0]}.`,
        });
      }
    };
    const add = () => void (open[open.length - 1] += 1);
    const functions = ':matches(FunctionDeclaration, FunctionExpression, ArrowFunctionExpression)';
    return {
      [functions]: enter,
      [`${functions}:exit`]: leave,
      ':function :matches(IfStatement, ConditionalExpression, ForStatement, ForInStatement, ForOfStatement)': add,
      ':function :matches(WhileStatement, DoWhileStatement, CatchClause, SwitchCase[test!=null])': add,
      ":function LogicalExpression[operator!='??']": add,
    };
  },
};

export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      'cdk.out/',
      'dist/',
      'console/src/generated/',
      '.local/',
      'coverage/',
      'test/infra/fixtures/',
      'test/fixtures/',
    ],
  },
  eslint.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    files: ['**/*.ts', '**/*.mts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house: { rules: { branches } } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // Barcodes carry control characters; the parser has to name them.
      'no-control-regex': 'off',
      // A handler's shape is given by its caller, who awaits it either way.
      '@typescript-eslint/require-await': 'off',
      'house/branches': ['error', 12],
      'max-depth': ['error', 4],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', zodWhole, noDefaultExport, noTypeFolders],
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        zodWhole,
        noDefaultExport,
        noTypeFolders,
        hidden("CallExpression[callee.object.name='Date'][callee.property.name='now']", 'Date.now()'),
        hidden("NewExpression[callee.name='Date'][arguments.length=0]", 'new Date()'),
        hidden("CallExpression[callee.object.name='Math'][callee.property.name='random']", 'Math.random()'),
        hidden("CallExpression[callee.object.property.name='Now']", 'Temporal.Now'),
        hidden("CallExpression[callee.property.name='randomUUID']", 'randomUUID()'),
        hidden('AwaitExpression', 'Waiting'),
        hidden("MemberExpression[object.name='process']", 'The process'),
      ],
    },
  },
  {
    // A describe block is a list of cases, and a case may set up as much world as it needs.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'max-depth': 'off',
      'house/branches': 'off',
    },
  },
  {
    // What an answer of the API holds is looked into here, not typed twice.
    files: [
      'test/**/*.ts',
      'bench/**/*.ts',
      'local/demo/**/*.ts',
      'local/seed/**/*.ts',
      'local/restore*.ts',
      'local/api.ts',
    ],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  {
    // A stack is a list of what stands in it, a demo of what happens, a template of what is written.
    files: ['infra/**/*.ts', 'local/demo/**/*.ts', 'local/generate/templates/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  {
    // The demo company is data, and so are code lists and what is generated.
    files: ['local/seed/*.ts', 'runtime/dictionary/code-lists.ts', 'runtime/dictionary/generated/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Older functions above the limit. Each may only get smaller; a new one does not come in here.
    files: [
      'domain/catalogue/change-item.ts',
      'domain/catalogue/gudid-record.ts',
      'domain/catalogue/storage-limits.ts',
      'domain/pricing/set-prices.ts',
      'infra/house.ts',
      'runtime/http-command.ts',
      'runtime/perform.ts',
    ],
    rules: { 'house/branches': ['error', 18] },
  },
  {
    // A screen is a description of what stands where; words are data.
    files: ['console/src/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['console/src/**/*words*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['console/vite.config.ts', 'test/sequencer.mjs'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['test/**/global-*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setInterval: 'readonly',
        module: 'writable',
        URL: 'readonly',
      },
    },
  },
);
