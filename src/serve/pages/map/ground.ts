/** The places of municipalities on a map: north is up, a degree of longitude as wide as it is in the middle of the map. */
import type { Html } from '../../html.js';
import { Html as RawHtml, html } from '../../html.js';
import type { Place } from '../network/force.js';
import type { Network, Node } from '../network/graph.js';
import { neighboursOf } from '../network/graph.js';
import type { Ground, NamePlace } from '../network/picture.js';
import { NAME_BELOW } from '../network/picture.js';
import type { Bounds, Position, Ring } from './base-map.js';
import { boundsOf, within } from './base-map.js';

/** The width of a map in its units; a letter is 15 high. */
const WIDTH = 440;
/** What is shown around the outermost places, as a part of what lies between them: names stand there. */
const MARGIN = 0.12;
/** A map is at least so many degrees wide and high: one place alone has its surroundings. */
const LEAST = 0.8;
/** The room of a name: its width a character, and its height. */
const CHARACTER = 15;
const LINE = 18;

/** The ground of a network whose nodes have positions. */
export function mapGround(
  network: Network,
  positions: ReadonlyMap<string, Position>,
  rings: readonly Ring[],
): Ground {
  const bounds = shown(
    network.nodes.flatMap(({ iri }) => [positions.get(iri) ?? []].filter(isPosition)),
  );
  const narrow = Math.cos((((bounds.south + bounds.north) / 2) * Math.PI) / 180);
  const scale = WIDTH / ((bounds.east - bounds.west) * narrow);
  const project = ([longitude, latitude]: Position): Place => ({
    x: round((longitude - bounds.west) * narrow * scale),
    y: round((bounds.north - latitude) * scale),
  });
  const places = new Map([...positions].map(([iri, position]) => [iri, project(position)]));
  return {
    width: WIDTH,
    height: round((bounds.north - bounds.south) * scale),
    background: land(within(rings, bounds), project),
    places,
    names: namesIn(network, places),
  };
}

function isPosition(position: Position | readonly never[]): position is Position {
  return position.length === 2;
}

/** What is shown around some positions. */
function shown(positions: readonly Position[]): Bounds {
  const { west, south, east, north } = boundsOf(positions);
  const around = (span: number): number => Math.max(span * MARGIN, (LEAST - span) / 2);
  const [across, down] = [around(east - west), around(north - south)];
  return { west: west - across, south: south - down, east: east + across, north: north + down };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function land(rings: readonly Ring[], project: (position: Position) => Place): Html {
  const lines = rings.map(ring => {
    const points = ring.map(project).map(({ x, y }) => `${x} ${y}`);
    return `M${points.join('L')}Z`;
  });
  return html`<path class="land" d="${new RawHtml(lines.join(''))}"/>`;
}

/** The room of a name or a node. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room of a node, from its middle. */
const NODE = 8;

/**
 * Where names stand so that none lies upon another or upon a node: below its node, else above, right or left of it. Whoever
 * has more partners chooses first; a name that finds no place is not there.
 */
function namesIn(
  { nodes, links }: Network,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, NamePlace> {
  const neighbours = neighboursOf({ nodes, links });
  const partners = ({ iri }: Node): number => neighbours.get(iri)?.size ?? 0;
  const at = ({ iri }: Node): Place => places.get(iri) ?? { x: 0, y: 0 };
  const taken = nodes.map(node => boxAround(at(node)));
  const names = new Map<string, NamePlace>();
  for (const node of [...nodes].sort((a, b) => partners(b) - partners(a))) {
    const own = boxAround(at(node));
    const others = taken.filter(box => !isSame(box, own));
    const place = candidates(at(node)).find(candidate => {
      const room = boxOf(candidate, node.label);
      return room.left > 0 && room.right < WIDTH && !others.some(box => overlap(box, room));
    });
    if (place === undefined) continue;
    names.set(node.iri, place);
    taken.push(boxOf(place, node.label));
  }
  return names;
}

function candidates({ x, y }: Place): readonly NamePlace[] {
  return [
    { x, y: y + NAME_BELOW, anchor: 'middle' },
    { x, y: y - NODE - 6, anchor: 'middle' },
    { x: x + NODE + 4, y: y + 5, anchor: 'start' },
    { x: x - NODE - 4, y: y + 5, anchor: 'end' },
  ];
}

function boxAround({ x, y }: Place): Box {
  return { left: x - NODE, right: x + NODE, top: y - NODE, bottom: y + NODE };
}

/** The room of a name: letters stand upon its y. */
function boxOf({ x, y, anchor }: NamePlace, label: string): Box {
  const width = label.length * CHARACTER;
  const left = { middle: x - width / 2, start: x, end: x - width }[anchor];
  return { left, right: left + width, top: y - LINE + 4, bottom: y + 4 };
}

function isSame(one: Box, other: Box): boolean {
  return one.left === other.left && one.top === other.top;
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
