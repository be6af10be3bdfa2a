/** Links that carry a query. */
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MOST_CHARACTERS, shareOf } from '../../src/serve/pages/query/share.js';

const SITE = 'https://example.org';

/** Text that does not compress: what follows from a number has no pattern. */
function noise(length: number): string {
  let state = 1;
  const letters = Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(97 + (state % 26));
  });
  return letters.join('');
}

describe('a link', () => {
  it('has a short query in its parameters', () => {
    expect(shareOf(SITE, 'ASK {}')).toEqual({
      href: `${SITE}/query?query=ASK+%7B%7D`,
      needsScript: false,
    });
  });

  it('has a long query compressed behind #, whole', () => {
    const query = `SELECT * { ?a ?b "${'連携協約'.repeat(2_000)}" }`;
    const share = shareOf(SITE, query);
    const packed = /#q=(?<packed>.*)$/.exec(share?.href ?? '')?.groups?.['packed'] ?? '';
    expect(share?.needsScript).toBe(true);
    expect(inflateRawSync(Buffer.from(packed, 'base64url')).toString()).toBe(query);
  });

  it.each([10, 1_900, 2_500, 3_000])('is never longer than it may be: %i characters', length => {
    const { href = '' } = shareOf(SITE, noise(length)) ?? {};
    expect(href.length).toBeLessThanOrEqual(MOST_CHARACTERS);
  });

  it('is not there for a query that would be too long', () => {
    expect(shareOf(SITE, noise(4_000))).toBeUndefined();
  });
});
