/** A file as an ordinary page. */
import type { Block } from './blocks.js';

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Blocks as a page: a heading for the title, paragraphs, tables. */
export function htmlOf(blocks: readonly Block[]): string {
  const title = blocks.find(block => block.kind === 'line' && block.as === 'title');
  const name = title?.kind === 'line' ? escaped(title.text) : '';
  return [
    '<!DOCTYPE html>',
    '<html lang="ja">',
    `<head><meta charset="utf-8"><title>${name}</title></head>`,
    '<body><main>',
    ...blocks.flatMap(block => htmlBlock(block)),
    '</main></body>',
    '</html>',
    '',
  ].join('\n');
}

const PAGE_END = '<div style="break-after: page"></div>';

/** The body of a page that is to be printed: lines are set in, a title stands in the middle, pages end where they do. */
export function bodyOf(blocks: readonly Block[]): string {
  const inBody = (block: Block): readonly string[] =>
    block.kind === 'page-break' ? [PAGE_END] : htmlBlock(block, layoutOf(block));
  return blocks.flatMap(inBody).join('\n');
}

function layoutOf(block: Block): string {
  if (block.kind !== 'line') return '';
  if (block.as === 'title') return ' style="text-align: center; font-size: 100%"';
  return (block.indent ?? 0) > 0 ? ` style="padding-left: ${block.indent}em"` : '';
}

function htmlBlock(block: Block, layout = ''): readonly string[] {
  if (block.kind === 'page-break') return [];
  if (block.kind === 'line') {
    if (block.text === '') return [];
    const tag = block.as === 'title' ? 'h1' : 'p';
    return [`<${tag}${layout}>${escaped(block.text)}</${tag}>`];
  }
  const rows = block.rows.map((row, at) => {
    const tag = block.header && at === 0 ? 'th' : 'td';
    return `<tr>${row.map(cell => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  });
  return ['<table>', ...rows, '</table>'];
}
