/** The network as a picture: names that lead to a view of their own, lines that say by kind how they are linked. */
import type { Html } from '../../html.js';
import { html } from '../../html.js';
import { placesOf } from './places.js';
import type { Link, Network, Node } from './graph.js';

/** What the picture shows beside the network. */
export interface PictureOptions {
  /** What it is called to those who hear the page. */
  readonly name: string;
  /** Where a node leads. */
  readonly linkTo: (iri: string) => string;
  /** The municipality that was chosen, its partners, and those who share them. */
  readonly chosen?: string | undefined;
  readonly partners?: ReadonlySet<string>;
  readonly sharers?: ReadonlySet<string>;
}

/** Room around the outermost nodes. */
const MARGIN = 50;

/** A small network is not drawn larger than this, in pixels a unit. */
const LARGEST = 1.2;

/** The picture as SVG, which is read and used without scripts. */
export function networkPicture(network: Network, options: PictureOptions): Html {
  const places = placesOf(network);
  const xs = [...places.values()].map(({ x }) => x);
  const ys = [...places.values()].map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const [width, height] = [Math.max(...xs) - left + MARGIN, Math.max(...ys) - top + MARGIN];
  const at = (iri: string): { x: number; y: number } => {
    const { x, y } = places.get(iri) ?? { x: 0, y: 0 };
    return { x: x - left, y: y - top };
  };
  return html`<svg class="network" viewBox="0 0 ${width} ${height}" width="${Math.round(width * LARGEST)}" role="group" aria-label="${options.name}">
${network.links.map(link => lineOf(link, at))}
${network.nodes.map(node => nodeOf(node, at, options))}
</svg>`;
}

type At = (iri: string) => { readonly x: number; readonly y: number };

function lineOf(link: Link, at: At): Html {
  const [from, to] = [at(link.a), at(link.b)];
  const kind = link.agreements.length > 0 ? 'agreement' : 'role';
  return html`<line class="link ${kind}" data-a="${link.a}" data-b="${link.b}" x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"/>`;
}

function nodeOf({ iri, label }: Node, at: At, options: PictureOptions): Html {
  const { x, y } = at(iri);
  return html`<a href="${options.linkTo(iri)}" class="node ${roleOf(iri, options)}" data-node="${iri}"><circle cx="${x}" cy="${y}" r="7"/><text x="${x}" y="${y + 24}" lang="ja">${label}</text></a>`;
}

function roleOf(iri: string, { chosen, partners, sharers }: PictureOptions): string {
  if (iri === chosen) return 'chosen';
  if (partners?.has(iri) === true) return 'partner';
  return sharers?.has(iri) === true ? 'sharer' : '';
}
