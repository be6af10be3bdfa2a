/** That what looks for faults in pages finds them: else every page would pass. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './support/chromium.js';
import { axeFaults, layoutFaults } from './support/faults.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 600_000);
afterAll(() => browser.close());

async function faultsOf(body: string): Promise<readonly string[]> {
  const page = await browser.newPage({ viewport: { width: 360, height: 700 } });
  await page.setContent(`<!doctype html><html lang="ja"><title>x</title><body>${body}`);
  const faults = [...(await layoutFaults(page)), ...(await axeFaults(page))];
  await page.close();
  return faults;
}

const text = (x: number): string => `<text x="${x}" y="30">南砺市南砺市</text>`;

describe('a fault is found:', () => {
  it.each([
    ['out of the window', '<p style="white-space:nowrap">本文がとても長い行のまま折り返されずに窓の外まで続いていくことになる場合の文字列です</p>', /^out of the window/],
    ['cut off', '<p style="width:40px;overflow:hidden;white-space:nowrap">切れてしまう文字</p>', /^cut off/],
    ['overlap', '<div style="position:relative"><p style="position:absolute;margin:0">上の文字</p><p style="position:absolute;margin:0">下の文字</p></div>', /^overlap/],
    ['overlap in a picture', `<svg width="300" height="60">${text(10)}${text(20)}</svg>`, /^overlap/],
    ['too little contrast', '<main><h1 style="color:#999;background:#fff">見えにくい</h1></main>', /^color-contrast/],
  ])('%s', async (_, body, fault) => {
    expect(await faultsOf(body)).toContainEqual(expect.stringMatching(fault));
  }); // prettier-ignore

  it('and none where there is none', async () => {
    const body = `<main><h1>題名</h1><svg width="300" height="60" role="img" aria-label="x">${text(10)}</svg></main>`;
    expect(await faultsOf(body)).toEqual([]);
  });
});
