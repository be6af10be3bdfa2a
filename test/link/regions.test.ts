import { describe, expect, it } from 'vitest';
import { link } from '../../src/link/index.js';
import { linkRegion } from '../../src/link/regions.js';
import type { Region } from '../../src/model/agreement.js';
import { analyzeText, preambleOf } from '../support/agreements.js';
import { AUTHORITIES } from '../support/lexicon.js';
import { KNOWLEDGE } from '../support/knowledge.js';

function named(name?: string): Region {
  const quotation = { text: name ?? '', spans: [] };
  return name === undefined ? { quotation, members: [] } : { name, quotation, members: [] };
}

function slugOf(name: string): string | undefined {
  return linkRegion(named(name), AUTHORITIES.regions)?.slug;
}

describe('a region of the register', () => {
  it.each([
    ['by its label', 'まつやま圏域', 'matsuyama'],
    ['by its official name', 'まつやま圏域連携中枢都市圏', 'matsuyama'],
    ['by its name with other words for its kind', 'まつやま連携中枢都市圏', 'matsuyama'],
    ['by its label, though another has the same stem', '東海東部圏域', 'tokai-east'],
    ['by its official name, though another has the same stem', '東海連携中枢都市圏', 'tokai-west'],
    ['by its name with 広域', '広島広域都市圏', 'hiroshima'],
  ])('is found %s', (_, name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it.each([
    ['another name', 'しまなみ圏域'],
    ['a name that only begins like one', 'まつやま東部圏域'],
    ['a name without 広域, which is a part of it', '広島都市圏'],
    ['a stem that two have', '東海圏域'],
  ])('is not found by %s', (_, name) => {
    expect(slugOf(name)).toBeUndefined();
  });

  it.each([
    ['where the text only lists its members', named()],
    ['where the text has no region', undefined],
  ])('is not found %s', (_, region) => {
    expect(linkRegion(region, AUTHORITIES.regions)).toBeUndefined();
  });

  it('is found by label and official name, whichever of the real register', () => {
    const { regions } = KNOWLEDGE.authorities;
    expect(regions.length).toBeGreaterThan(30);
    for (const region of regions) {
      expect(linkRegion(named(region.label), regions)).toBe(region);
      expect(linkRegion(named(region.officialName), regions)).toBe(region);
    }
  });
});

describe('the links of a document', () => {
  function regionOf(words: string): string | undefined {
    const preamble = preambleOf('広島市', '廿日市市').replace('次のとおり', words);
    return link(analyzeText(preamble), AUTHORITIES).region?.slug;
  }

  it.each([
    [
      'have the region that it forms',
      '広島広域都市圏（以下「圏域」という。）を形成するため、',
      'hiroshima',
    ],
    [
      'have no region that the register lacks',
      'しまなみ圏域（以下「圏域」という。）を形成するため、',
      undefined,
    ],
    ['have no region where it names none', '相互に連携するため、', undefined],
  ])('%s', (_, words, slug) => {
    expect(regionOf(words)).toBe(slug);
  });
});
