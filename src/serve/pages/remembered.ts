/**
 * Pages of nodes that were made before. Making one takes the thread that serves everybody some hundredths of a second, and of a long
 * agreement some tenths: whoever asks again and again is not to take it from others.
 */
import { LRUCache } from 'lru-cache';

/** The characters of all pages that are remembered. */
const MAX_SIZE = 20_000_000;

/** Remembers the pages of one version of the data, those used last. */
export class RememberedPages {
  readonly #version: () => string | undefined;
  readonly #pages: LRUCache<string, string>;

  /** `version` names the data that are served; undefined for those that may change at any time, of which no page is remembered. */
  constructor(version: () => string | undefined, maxSize = MAX_SIZE) {
    this.#version = version;
    this.#pages = new LRUCache({
      maxSize,
      sizeCalculation: (page, key) => page.length + key.length,
    });
  }

  /** The page of a key: what was made of the version that is served, else what is made now. */
  async page(key: string, make: () => Promise<string>): Promise<string> {
    const version = this.#version();
    if (version === undefined) return make();
    const known = this.#pages.get(`${version} ${key}`);
    if (known !== undefined) return known;
    const page = await make();
    // other data may be served since it was begun
    if (this.#version() === version) this.#pages.set(`${version} ${key}`, page);
    return page;
  }
}
