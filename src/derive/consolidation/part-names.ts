/** How the parts of an agreement are called by the paths of their IRIs. */
import { countedLike } from '../../japanese/counting.js';

/** What an inner part without a number is called. */
const INNER: Readonly<Record<string, string>> = {
  title: '題名',
  preamble: '前文',
  testimonium: '後文',
  contents: '目次',
  main: '本則',
  supplement: '附則',
  heading: 'の見出し',
  proviso: 'ただし書',
  'first-sentence': '前段',
  'second-sentence': '後段',
  principal: '本文',
  lead: '各号列記以外の部分',
  items: '各号',
  content: 'の内容の欄',
  names: 'の名称の欄',
  note: 'の備考',
};

/**
 * The name of a part: `art/3-2/para/2` is 第3条の2第2項, `art/3/item/1/item/2` is 第3条第1号イ, `annex/1/1/row/2` is 別表の1の2の項.
 * Role columns are called by the place of their party, since the agreement may give it any name.
 */
export function partName(path: string): string {
  const steps = path.split('/');
  let name = '';
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at] ?? '';
    const number = steps[at + 1] ?? '';
    const named =
      step === 'item' && steps[at - 2] === 'item'
        ? letterOf(steps, at)
        : (namedInAnnex(step, number) ?? numberedName(step, number, name));
    if (named === undefined)
      name +=
        INNER[step] ?? `の${step.replaceAll('-', 'の')}${steps.length - 1 === at ? 'の部' : ''}`;
    else {
      name += named;
      at += 1;
    }
  }
  return name;
}

/** Entries below one of a list: ア, (ア), a, (a). */
const LETTERS = [
  ['', 'ア', ''],
  ['(', 'ア', ')'],
  ['', 'a', ''],
  ['(', 'a', ')'],
] as const;

function letterOf(steps: readonly string[], at: number): string {
  const depth = steps.slice(0, at).filter(step => step === 'item').length;
  const [before, first, behind] = LETTERS[depth - 1] ?? ['の', '1', ''];
  const order = Number(steps[at + 1]);
  return `${before}${countedLike(first, 1, order) ?? order}${behind}`;
}

/** A row, by its number or its name, and a section by its name. */
function namedInAnnex(step: string, name: string): string | undefined {
  if (step !== 'row' && step !== 'section') return undefined;
  const printed = decodeURIComponent(name).replace(/(?<=^[0-9]+)-/, 'の');
  return `の${printed}の${step === 'row' ? '項' : '部'}`;
}

const UNBRANCHED: Readonly<Record<string, string>> = { part: '編', chapter: '章', para: '項' };

function numberedName(step: string, number: string, before: string): string | undefined {
  const [order = '', ...branches] = number.split('-');
  const behind = branches.map(branch => `の${branch}`).join('');
  if (step === 'art') return `第${order}条${behind}`;
  const unit = UNBRANCHED[step];
  if (unit !== undefined) return `第${order}${unit}`;
  if (step === 'item') return `第${order}号${behind}`;
  if (step === 'annex' && before === '') return number === '1' ? '別表' : `別表第${number}`;
  return step === 'role' ? `の役割の欄（${number}）` : undefined;
}
