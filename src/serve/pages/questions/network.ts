/** Who is joined with whom, drawn: the nodes on a circle, a line for each pair, each name a link. */
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { localPath } from '../../addresses.js';
import type { Edge } from './answer.js';

/** Nodes of a picture, at most: more names than that lie upon each other. */
const MOST_NODES = 24;

/** Nodes of a picture, at least: two are a sentence. */
const LEAST_NODES = 3;

/** Municipalities, prefectures, regions: those who work together. */
const ACTOR = /^\/id\/(?:(?:municipality|prefecture|region)\/[^/]+|agreement\/.+\/region)$/;

/** A network that can be drawn. */
export interface Network {
  readonly nodes: readonly { readonly iri: string; readonly name: string }[];
  readonly edges: readonly (readonly [number, number])[];
  /** Whether nodes are left out. */
  readonly isCut: boolean;
}

/**
 * The network of an answer; undefined where none fits: it takes three municipalities or regions, of which the query
 * joins pairs. Of many, those with most connections are drawn.
 */
export function networkOf(
  joined: readonly Edge[],
  names: ReadonlyMap<string, string>,
): Network | undefined {
  const pairs = new Map<string, Edge>();
  for (const edge of joined) {
    const [from, to] = edge;
    if (edge.every(({ iri }) => ACTOR.test(localPath(iri) ?? '')) && from.iri !== to.iri)
      pairs.set([from.iri, to.iri].sort().join(' '), edge);
  }
  const ends = [...pairs.values()].flat();
  const degree = new Map<string, number>();
  for (const { iri } of ends) degree.set(iri, (degree.get(iri) ?? 0) + 1);
  const shown = [...degree].sort(([, a], [, b]) => b - a).slice(0, MOST_NODES).map(([iri]) => iri); // prettier-ignore
  if (shown.length < LEAST_NODES) return undefined;
  // in the order of their codes: neighbours on the map are often neighbours there
  const iris = shown.sort();
  const nameOf = (iri: string): string =>
    names.get(iri) ?? ends.find(end => end.iri === iri)?.name ?? iri;
  return {
    nodes: iris.map(iri => ({ iri, name: nameOf(iri) })),
    edges: [...pairs.values()]
      .map(([from, to]) => [iris.indexOf(from.iri), iris.indexOf(to.iri)] as const)
      .filter(edge => edge.every(at => at >= 0)),
    isCut: degree.size > iris.length,
  };
}

/** The picture is as wide as a phone, so that its letters are not smaller there than elsewhere. */
const WIDTH = 340;
const MARGIN = 84;
const LINE = 26;

/** Letters of a name that have room in the margin. */
const MOST_LETTERS = 6;

/** The network as a picture; `name` is what it is called to those who hear the page. */
export function networkPicture({ nodes, edges }: Network, name: string): Html {
  const radius = Math.max(WIDTH / 2 - MARGIN, (nodes.length * LINE) / (2 * Math.PI));
  const height = Math.round(2 * radius + 2 * LINE);
  const centre = { x: WIDTH / 2, y: height / 2 };
  const width = Math.min(radius, WIDTH / 2 - MARGIN);
  const placeOf = (at: number): { x: number; y: number } => {
    const angle = (at / nodes.length) * 2 * Math.PI - Math.PI / 2 + Math.PI / nodes.length;
    return { x: centre.x + width * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  };
  const lines = edges.map(([from, to]) => lineOf(placeOf(from), placeOf(to)));
  const names = nodes.map((node, at) => nodeOf(node, placeOf(at), centre.x));
  return html`<svg class="network" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="${name}">${lines}${names}</svg>`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function lineOf(from: Point, to: Point): Html {
  return html`<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}"></line>`;
}

function nodeOf(node: Network['nodes'][number], { x, y }: Point, middle: number): Content {
  const isRight = x >= middle;
  const text = html`<circle cx="${round(x)}" cy="${round(y)}" r="5"></circle><text x="${round(x + (isRight ? 9 : -9))}" y="${round(y + 5)}" text-anchor="${isRight ? 'start' : 'end'}">${shownName(node.name)}</text>`;
  const href = localPath(node.iri);
  return href === undefined ? text : html`<a href="${href}">${text}</a>`;
}

/** A name that has room; of a longer one its beginning, and the whole for those who point at it. */
function shownName(name: string): Content {
  if (name.length <= MOST_LETTERS) return name;
  return html`<title>${name}</title>${name.slice(0, MOST_LETTERS - 1)}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
