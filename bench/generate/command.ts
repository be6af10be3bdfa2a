/** npm run generate: prints a generated file, or its gold. */
import { expectationOf } from './expectation.js';
import { MODEL_KINDS, generate } from './generate.js';
import { misread } from './recognition.js';
import { render } from './render.js';
import { NOISES, STRUCTURES, styleWith } from './styles.js';

const USAGE = `npm run generate -- SEED [KIND] [DIMENSION=VALUE …] [--gold | --recognised]

Prints an agreement that nobody made, plainly written but for the dimensions named; --gold prints what
a reader should find in it, --recognised prints it as character recognition might read it.

kinds: ${MODEL_KINDS.join(', ')}
${Object.entries({ ...STRUCTURES, ...NOISES })
  .map(([name, values]) => `${name}: ${values.join(', ')}`)
  .join('\n')}`;

/** Runs the command with its arguments. */
export function main(args: readonly string[]): void {
  const [seed, ...rest] = args.filter(arg => !arg.startsWith('--'));
  if (seed === undefined || !/^\d+$/.test(seed)) {
    console.log(USAGE);
    return;
  }
  const kind = rest.find(arg => MODEL_KINDS.includes(arg));
  const changes = rest.filter(arg => arg.includes('=')).map(arg => arg.split('='));
  const style = styleWith(Object.fromEntries(changes) as Record<string, string>);
  const model = generate(Number(seed), kind);
  const gold = (): string => JSON.stringify(expectationOf(model, style), null, 2);
  const text = render(model, style);
  const written = args.includes('--recognised') ? misread(text, model.seed) : text;
  console.log(args.includes('--gold') ? gold() : written);
}
