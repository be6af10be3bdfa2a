/**
 * Lets Node run the TypeScript of evaluation/ and bench/ on the compiled sources: types are taken off as a file
 * is loaded, and what it imports of src/ is taken from dist/. To be given to `module.register`.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = new URL('../', import.meta.url).href;

/** ./compare.js → ./compare.ts where that is the file; ../src/index.js → ../dist/index.js. */
export function resolve(specifier, context, next) {
  const isOurs = specifier.startsWith('.') && context.parentURL?.startsWith(ROOT) === true;
  if (!isOurs) return next(specifier, context);
  const url = new URL(specifier, context.parentURL).href;
  if (url.startsWith(`${ROOT}src/`))
    return next(url.replace(`${ROOT}src/`, `${ROOT}dist/`), context);
  const typed = url.replace(/\.js$/, '.ts');
  const isTyped = !existsSync(fileURLToPath(url)) && existsSync(fileURLToPath(typed));
  return next(isTyped ? typed : specifier, context);
}

/** Takes the types off. Whether they are right is asked by `npm run typecheck`. */
export async function load(url, context, next) {
  if (!url.startsWith(ROOT) || !url.endsWith('.ts')) return next(url, context);
  const { outputText } = ts.transpileModule(await readFile(fileURLToPath(url), 'utf8'), {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      inlineSourceMap: true,
    },
    fileName: fileURLToPath(url),
  });
  return { format: 'module', source: outputText, shortCircuit: true };
}
