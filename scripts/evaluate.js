/** npm run evaluate: installs and compiles what is missing, and evaluates documents with gold. */
import { register } from 'node:module';
import { prepare } from './prepare.js';

prepare();
register('./typescript-hooks.js', import.meta.url);
const { main } = await import('../evaluation/run.ts');
const { messageLanguage } = await import('../dist/commands/project.js');
const { InputError } = await import('../dist/model/input-error.js');

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.text[messageLanguage()]);
  process.exitCode = 3;
}
