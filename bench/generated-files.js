/** Generated documents as files, every other one with the noise of a page. */
import { MODEL_KINDS, generate, render, styles } from './generate/index.ts';

/** The files of the first seeds. */
export function* generatedFiles(count) {
  for (let seed = 0; seed < count; seed++) {
    const kind = MODEL_KINDS[seed % MODEL_KINDS.length];
    const text = render(generate(seed, kind), styles(seed, { noisy: seed % 2 === 1 }));
    yield { path: `${seed}.txt`, name: `${seed}.txt`, text, bytes: new TextEncoder().encode(text) };
  }
}
