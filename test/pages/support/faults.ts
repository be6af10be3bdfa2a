/** What can be seen to be wrong with a page without knowing what it says. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds against WCAG 2.2 AA that is serious or worse, one line each. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
       .then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })))`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`,
      ),
    );
}

/**
 * Elements with text that stand out of the window, or whose text is cut off and cannot be scrolled;
 * and words that lie upon other words. What is hidden from view, or lies in something that scrolls, is left out.
 */
const LAYOUT_FAULTS = `(() => {
  const width = document.documentElement.clientWidth;
  const faults = [];
  if (document.documentElement.scrollWidth > width) faults.push('the page is ' + document.documentElement.scrollWidth + ' wide');
  const scrolls = element => element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const hidden = element => element.closest('.hidden, .skip, [hidden], details:not([open]) > :not(summary)') !== null || !element.checkVisibility();
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && texts.length < 3000; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node.textContent.trim() === '' || element === null || hidden(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 1 && box.height > 1) texts.push({ element, box, said: node.textContent.trim().slice(0, 30) });
  }
  for (const { element, box, said } of texts)
    if ((box.right > width + 1 || box.left < -1) && !scrolls(element)) faults.push('out of the window: ' + said);
  for (const { element, said } of texts)
    if (!(element instanceof SVGElement) && element.scrollWidth > element.clientWidth + 1 && /hidden|clip/.test(getComputedStyle(element).overflowX) && element.clientWidth > 0)
      faults.push('cut off: ' + said);
  const sorted = texts.filter(({ element }) => !scrolls(element)).sort((a, b) => a.box.top - b.box.top);
  for (let i = 0; i < sorted.length; i++)
    for (let k = i + 1; k < sorted.length && sorted[k].box.top < sorted[i].box.bottom - 3; k++) {
      const a = sorted[i], b = sorted[k];
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (across > 2 && down > Math.min(a.box.height, b.box.height) * 0.5) faults.push('overlap: ' + a.said + ' | ' + b.said);
    }
  return faults.slice(0, 20);
})()`;

/** Text that flows over or lies upon other text, one line each. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(LAYOUT_FAULTS);
}
