/** What small texts say, and short forms of it for tables of expectations. */
import { analyze } from '../../src/analyze/index.js';
import { Context } from '../../src/analyze/context.js';
import type { PartyContext } from '../../src/analyze/context.js';
import type { Actor, Agreement, Lexicon, Party } from '../../src/model/agreement.js';
import { flow } from '../../src/japanese/normalize.js';
import type { MappedText } from '../../src/model/text.js';
import { parseText } from './documents.js';
import { LEXICON } from './lexicon.js';

/** The agreement of a text. */
export function analyzeText(text: string, lexicon: Lexicon = LEXICON): Agreement {
  return analyze(parseText(text), lexicon);
}

/** A preamble that names parties 甲, 乙, 丙 in this order. */
export function preambleOf(...names: readonly string[]): string {
  const parties = names.map((name, at) => `${name}（以下「${'甲乙丙丁'.charAt(at)}」という。）`);
  return `${parties.join('及び')}は、次のとおり連携協約を締結する。`;
}

/** A party by its label and name; a name with ○ is a blank. */
export function partyOf(order: number, name: string, label?: string): Party {
  const prefecture = LEXICON.prefectures.find(p => name.startsWith(p));
  const who = /^[○□]/.test(name)
    ? { placeholder: name }
    : {
        municipality:
          prefecture === undefined ? { name } : { name: name.slice(prefecture.length), prefecture },
      };
  return { order, ...(label === undefined ? {} : { label }), ...who, spans: [], roleSpans: [] };
}

/** A text as the finders see it, with the parties they know: 甲, 乙, 丙 in this order. */
export function setting(
  text: string,
  names: readonly string[] = ['松山市', '東温市'],
): { readonly text: MappedText; readonly shared: PartyContext } {
  const context = new Context(parseText(text), LEXICON);
  const source = context.document.source.text;
  const parties = names.map((name, at) => partyOf(at + 1, name, '甲乙丙丁'.charAt(at)));
  return {
    text: flow(source, [{ start: 0, end: source.length }]),
    shared: { context, parties },
  };
}

/** An actor in a word: the label of a party, a name with its prefecture, a group in 〈〉. */
export function nameOf(actor: Actor): string {
  if (actor.kind === 'party') return '甲乙丙丁'.charAt(actor.order - 1);
  if (actor.kind === 'generic') return `〈${actor.label}〉`;
  return `${actor.municipality.prefecture ?? ''}${actor.municipality.name}`;
}

/** Lines of an annex with one row under a header: title, content and a role for 甲 and 乙. */
export function annexRow(
  {
    title = '',
    content = '取り組む。',
    roles = ['主体的に行う。', '協力する。'],
  }: {
    readonly title?: string;
    readonly content?: string;
    readonly roles?: readonly string[];
  } = {},
  ...headings: readonly string[]
): string {
  const names = [...(title === '' ? [] : ['区分']), '取組の内容', '甲の役割', '乙の役割'];
  const cells = [...(title === '' ? [] : [title]), content, ...roles];
  return ['別表（第３条関係）', ...headings, names.join('\t'), cells.join('\t')].join('\n');
}
