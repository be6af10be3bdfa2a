/** Changes of some of what lies in a part: of its entries and not its sentences, of articles and not what stands around them. */
import { present } from '../../model/present.js';
import type { Outcome } from './failures.js';
import { isFailure } from './failures.js';
import type { Portion } from './find-part.js';
import { PORTIONS } from './find-part.js';
import type { Part } from './parts.js';
import { withText } from './parts.js';

/** A part after an edit of a portion of it; of the whole of it where none is named. The portion stands together. */
export function editPortion(
  part: Part,
  only: Portion | undefined,
  edit: (portion: Part) => Outcome<Part>,
): Outcome<Part> {
  if (only === undefined) return edit(part);
  if (only === 'content') return editContent(part, edit);
  const isMeant = PORTIONS[only];
  const first = part.children.findIndex(isMeant);
  const last = part.children.findLastIndex(isMeant);
  if (first < 0) return { failure: 'target-missing' };
  const { text, ...others } = part;
  const children = part.children.slice(first, last + 1);
  const outcome = edit(only === 'items' ? { ...others, children } : { ...part, children });
  if (isFailure(outcome)) return outcome;
  const around = [part.children.slice(0, first), part.children.slice(last + 1)] as const;
  const whole = [...around[0], ...outcome.value.children, ...around[1]];
  return {
    value: withText({ ...outcome.value, ...(text === undefined ? {} : { text }), children: whole }),
  };
}

function editContent(part: Part, edit: (content: Part) => Outcome<Part>): Outcome<Part> {
  const outcome = edit(contentOf(part));
  return isFailure(outcome) ? outcome : { value: withContent(part, outcome.value) };
}

/** The content of a measure alone. */
export function contentOf(measure: Part): Part {
  const { heading, ...content } = measure;
  return heading === undefined ? { ...measure, children: [] } : { ...content, children: [] };
}

/** A measure with its content edited. */
export function withContent({ heading, children }: Part, content: Part): Part {
  return { ...content, ...(heading === undefined ? {} : { heading }), children };
}

/** The name of a measure alone, as a text. */
export function nameOf(measure: Part): Part {
  const { heading, ...rest } = measure;
  return { ...rest, text: heading ?? '', children: [] };
}

/** A measure with its name edited. */
export function withName({ text, children }: Part, name: Part): Part {
  const { text: heading, ...rest } = name;
  return { ...rest, ...present({ heading, text }), children };
}
