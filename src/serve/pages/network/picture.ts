/** The network as a picture: names that lead to a view of their own, lines that say by kind how they are linked. */
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Kind } from './filter.js';
import type { Place } from './force.js';
import type { Link, Network, Node } from './graph.js';
import { placesOf } from './places.js';

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

/** Where everything in a picture stands, in its own units: a letter is 15 high. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  /** What lies beneath the links. */
  readonly background?: Content;
  readonly places: ReadonlyMap<string, Place>;
  /** Where names stand, where that is not below each node; whose name finds no place is said, not shown. */
  readonly names?: ReadonlyMap<string, NamePlace> | undefined;
}

/** Where a name stands: the place of its middle, or of its beginning or end. */
export interface NamePlace extends Place {
  readonly anchor: 'middle' | 'start' | 'end';
}

/** How far below a node its name stands. */
export const NAME_BELOW = 24;

/** Room around the outermost nodes. */
const MARGIN = 50;

/** A small network is not drawn larger than this, in pixels a unit. */
const LARGEST = 1.2;

/** The network arranged by its links alone. */
export function arrangedGround(network: Network): Ground {
  const places = placesOf(network);
  const xs = [...places.values()].map(({ x }) => x);
  const ys = [...places.values()].map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  return {
    width: Math.max(...xs) - left + MARGIN,
    height: Math.max(...ys) - top + MARGIN,
    places: new Map([...places].map(([iri, { x, y }]) => [iri, { x: x - left, y: y - top }])),
  };
}

/** The picture as SVG, which is read and used without scripts. */
export function networkPicture(
  network: Network,
  options: PictureOptions,
  ground: Ground = arrangedGround(network),
): Html {
  const { width, height, places, background, names } = ground;
  const at = (iri: string): Place => places.get(iri) ?? { x: 0, y: 0 };
  const nodes = network.nodes.map(node => nodeOf(node, at, { ...options, names }));
  return html`<svg class="network" viewBox="0 0 ${width} ${height}" width="${Math.round(width * LARGEST)}" role="group" aria-label="${options.name}">
${background}${network.links.map(link => lineOf(link, at))}
${nodes}
</svg>`;
}

/** The kind that a line shows, the strongest where there are several. */
function kindOf({ agreements, roles }: Link): Kind {
  if (agreements.length > 0) return 'agreement';
  return roles.length > 0 ? 'role' : 'region';
}

type At = (iri: string) => Place;

type NodeOptions = PictureOptions & Pick<Ground, 'names'>;

function lineOf(link: Link, at: At): Html {
  const [from, to] = [at(link.a), at(link.b)];
  const kind = kindOf(link);
  return html`<line class="link ${kind}" data-a="${link.a}" data-b="${link.b}" x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"/>`;
}

function nodeOf({ iri, label }: Node, at: At, options: NodeOptions): Html {
  const { x, y } = at(iri);
  const below: NamePlace = { x, y: y + NAME_BELOW, anchor: 'middle' };
  const place = options.names === undefined ? below : options.names.get(iri);
  const name =
    place === undefined
      ? html`<title>${label}</title>`
      : html`<text class="${place.anchor}" x="${place.x}" y="${place.y}" lang="ja">${label}</text>`;
  return html`<a href="${options.linkTo(iri)}" class="node ${roleOf(iri, options)}" data-node="${iri}"><circle cx="${x}" cy="${y}" r="7"/>${name}</a>`;
}

function roleOf(iri: string, { chosen, partners, sharers }: PictureOptions): string {
  if (iri === chosen) return 'chosen';
  if (partners?.has(iri) === true) return 'partner';
  return sharers?.has(iri) === true ? 'sharer' : '';
}
