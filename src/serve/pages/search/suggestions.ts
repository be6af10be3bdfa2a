/** What the search box suggests as somebody types: a few nodes that can be told apart, names before texts. */
import type { FoundNodes } from '../../api/schemas.js';
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';
import type { Hit, Kind } from './kinds.js';
import { KIND_NAMES, kindOf } from './kinds.js';
import { WORDS } from './words.js';

/** How many nodes are looked through, and how many are suggested. */
export const LOOKED_THROUGH = 100;
const MOST = 8;

/** Characters of a text that are shown, and how many of them stand before the words that were found. */
const SHOWN = 48;
const BEFORE = 12;

/** Kinds whose names say less than their words: 甲の役割. */
const BY_WORDS: ReadonlySet<Kind> = new Set(['measure', 'role', 'text']);

interface Suggestion {
  readonly hit: Hit;
  readonly kind: Kind;
  readonly name: string;
}

/** The items of the list; at its end the way to all that was found. */
export function suggestionItems({ q, total, hits }: FoundNodes, language: Language): Html {
  const say = sayIn(WORDS, language);
  const all = `/search?${new URLSearchParams({ q }).toString()}`;
  const chosen = choose(hits, q);
  if (chosen.length === 0 && total === 0) return html`<li class="note">${say('nothingShort')}</li>`;
  return html`${chosen.map(suggestion => item(suggestion, say))}<li><a href="${all}">${say('allFound')} (${total})</a></li>`;
}

function choose(hits: readonly Hit[], q: string): readonly Suggestion[] {
  const named = hits
    .map(hit => ({ hit, kind: kindOf(hit) }))
    .filter(({ kind }) => kind !== 'other')
    .map(({ hit, kind }) => ({ hit, kind, name: nameOf(hit, kind, q) }));
  const isSame = (one: Suggestion) => (other: Suggestion) =>
    other.kind === one.kind && other.name === one.name;
  const rank = ({ kind }: Suggestion): number => KIND_NAMES.indexOf(kind);
  return named
    .filter((one, at) => named.findIndex(isSame(one)) === at)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST);
}

function nameOf({ label, text }: Hit, kind: Kind, q: string): string {
  if (label === null || BY_WORDS.has(kind)) return around(text, q);
  // a theme is found by other words than its name, too
  return kind === 'theme' && text !== label ? `${label} (${text})` : label;
}

/** The words around those that were found: …甲と連携・協力して…. */
function around(text: string, q: string): string {
  const start = Math.max(0, text.indexOf(q) - BEFORE);
  const shown = text.slice(start, start + SHOWN);
  return `${start > 0 ? '…' : ''}${shown}${start + SHOWN < text.length ? '…' : ''}`;
}

function item({ hit, kind, name }: Suggestion, say: (kind: Kind) => Content): Html {
  const { node, document } = hit;
  const within =
    document === null ? undefined : html` <span class="note" lang="ja">${document.title}</span>`;
  return html`<li><a href="${localPath(node) ?? node}"><span class="chip">${say(kind)}</span> <span lang="ja">${name}</span>${within}</a></li>`;
}
