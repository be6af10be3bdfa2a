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
    ...blocks.flatMap(htmlBlock),
    '</main></body>',
    '</html>',
    '',
  ].join('\n');
}

function htmlBlock(block: Block): readonly string[] {
  if (block.kind === 'page-break') return [];
  if (block.kind === 'line') {
    if (block.text === '') return [];
    const tag = block.as === 'title' ? 'h1' : 'p';
    return [`<${tag}>${escaped(block.text)}</${tag}>`];
  }
  const rows = block.rows.map((row, at) => {
    const tag = block.header && at === 0 ? 'th' : 'td';
    return `<tr>${row.map(cell => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  });
  return ['<table>', ...rows, '</table>'];
}
