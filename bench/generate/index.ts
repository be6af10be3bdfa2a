/**
 * Agreements that nobody made: from a seed number a model, from a model and a style a text, and what
 * a reader should find in it.
 *
 *     const model = generate(7);
 *     const style = styles(7);
 *     render(model, style)         the text
 *     expectationOf(model, style)  its gold
 */
export type { Block } from './blocks.js';
export type { AmendedAgreement, AmendingForm } from './amended.js';
export { amended, amendingStyle, comparableStyle } from './amended.js';
export { expectationOf } from './expectation.js';
export { MODEL_KINDS, generate } from './generate.js';
export type { Model, ModelInstrument } from './model.js';
export { blocksOf, render } from './render.js';
export type { Noise, Structure, Style } from './styles.js';
export {
  NOISES,
  PLAIN,
  STRUCTURES,
  describeStyle,
  everyChange,
  styleWith,
  styles,
} from './styles.js';
export type { Comparison } from './comparison.js';
export { compare, describeMiss, f1Of } from './comparison.js';
export { docxOf } from './docx.js';
export { bodyOf, htmlOf } from './html.js';
export { misread } from './recognition.js';
