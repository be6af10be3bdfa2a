/** The coast, as far as a map shows it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Degrees: longitude, latitude. */
export type Position = readonly [number, number];

/** A closed line along a coast. */
export type Ring = readonly Position[];

/** Degrees: west, south, east, north. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

let known: Promise<readonly Ring[]> | undefined;

/** Every ring of the coast (`data/base-map.json`), read once. */
export function coast(project: string): Promise<readonly Ring[]> {
  known ??= readFile(join(project, 'data', 'base-map.json'), 'utf8').then(
    text => JSON.parse(text) as readonly Ring[],
  );
  return known;
}

/** The rings of which something may be within some bounds. */
export function within(rings: readonly Ring[], bounds: Bounds): readonly Ring[] {
  return rings.filter(ring => {
    const own = boundsOf(ring);
    return (
      own.west <= bounds.east &&
      own.east >= bounds.west &&
      own.south <= bounds.north &&
      own.north >= bounds.south
    );
  });
}

/** The smallest bounds with some positions in them. */
export function boundsOf(positions: readonly Position[]): Bounds {
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return {
    west: Math.min(...longitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    north: Math.max(...latitudes),
  };
}
