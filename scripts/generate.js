/** npm run generate: prints an agreement from a seed number; installs and compiles what is missing. */
import { register } from 'node:module';
import { prepare } from './prepare.js';

prepare();
register('./typescript-hooks.js', import.meta.url);
const { main } = await import('../bench/generate/command.ts');
main(process.argv.slice(2));
