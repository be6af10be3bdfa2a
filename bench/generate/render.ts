/** A model as blocks and as text, in a style. */
import { annexBlocks } from './annex.js';
import { articleBlocks } from './body.js';
import type { Block } from './blocks.js';
import { frontBlocks } from './front.js';
import type { Model } from './model.js';
import { spoil } from './noise.js';
import { closingBlocks } from './signing.js';
import type { Style } from './styles.js';
import { Voice } from './voice.js';

/** The blocks of a file. */
export function blocksOf({ instruments }: Model, { structure }: Style): readonly Block[] {
  return instruments.flatMap(instrument => {
    const voice = new Voice(instrument, structure);
    const closing = closingBlocks(voice);
    const annex = annexBlocks(voice);
    const isSignedLast = structure.signed === 'after-annex' && instrument.act !== 'amending';
    return [
      ...frontBlocks(voice),
      ...articleBlocks(voice),
      ...(isSignedLast ? [...annex, ...closing] : [...closing, ...annex]),
    ];
  });
}

/** The text of a file. */
export function render(model: Model, style: Style): string {
  return spoil(blocksOf(model, style), style.noise);
}
