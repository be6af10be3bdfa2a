/** What may be wider than a phone: it scrolls by itself, by keyboard too. */
import type { Content, Html } from '../html.js';
import { html } from '../html.js';

/** A region that scrolls sideways; `name` is what it is called to those who hear the page. */
export function scrollable(name: string, content: Content): Html {
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">${content}</div>`;
}
