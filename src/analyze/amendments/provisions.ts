/**
 * The sentences by which an instrument changes another, wherever they stand: by themselves, in an article
 * of its own (第1条 原協約第3条中「A」を「B」に改める。), in an entry of a list.
 *
 * What is missed here would leave the text of the agreement unchanged and nobody told. So whatever has
 * the words of a change is taken, and left to be reported where no rule reads it.
 */
import { NUMERAL } from '../../japanese/numerals.js';
import { unquote } from '../../japanese/quotes.js';
import type { DocumentNode, Leaf, NewText } from '../../model/document.js';
import { isLeaf, leaves } from '../../model/document.js';
import { present } from '../../model/present.js';
import type { Context } from '../context.js';

/** A sentence that changes another instrument. */
export interface Provision {
  readonly leaf: Leaf;
  /** The new text directly behind it. */
  readonly newText?: NewText;
  /** Whether text follows that fits nothing: it may be more of the new text. */
  readonly isCut: boolean;
  /** False where such a sentence cannot change the agreement as the others do: in new text, in 附則. */
  readonly isRead: boolean;
}

/** 「A」を「B」に改める · 「A」の次に「B」を加える · 「A」を削る, quotations left out. Not 以下「甲」という. */
const WORDS_CHANGED = /「」(?:を|に|の[次下後前上]に)、?(?:改め|変更|加え|追加|削)/;

/** A part: 第3条を · 別表第1を · 第4条ただし書を · 別表（第2条関係）を. Not 文書を. */
const PART = `(?:[編章]名?|[条項号表部款欄]|[条項号)]の?[ア-ヱ]|別表第?[${NUMERAL}]+|ただし書|[前後]段|[前後]文|題名|見出し|まで|\\))(?:の全部)?を`;

/** を次のように変更する · を削る · に次の1項を加える · 繰り下げる · 第5条を第6条とする. Not を変更することができる. */
const PARTS_CHANGED = new RegExp(
  `${PART}(?:削[りる]|次の(?:ように|とおり)(?:改め|変更|改正)|(?:同[条項号表](?:第|ただし書|[前後]段|本文)|第|ただし書|[前後]段|本文)[^。、]{0,12}と[しす])|[条項号表]を削除|に次の[^。、]{1,12}(?:加え|追加)|繰り?[上下]げ(?:る|、)`,
);

/** Any other: 第3条中甲を乙に改める。 New text may say so of anything: 計画を改める。 */
const ANYTHING_CHANGED = /改め(?:る|、)/;

/** A sentence that was not understood and begins with a part: 第4条ただし書を同条第2項とする。 It may be a change of any form. */
const UNREAD = new RegExp(
  `^(?:同[条項号表]|第[${NUMERAL}]+[編章条項号]|別表|[前後]文|題名|[附付]則)[^]*。`,
);

/** …連携協約の一部を次のように変更する。 announces sentences and is none. Not 第3条を次のように変更する。 */
const ANNOUNCEMENT =
  /(?:協約|協定|規約)書?(?:\([^()]*\))?(?:の一部)?を[^。「」]{0,40}(?:改め|変更|改正)(?:する|る)?(?:ものと(?:し|する))?。?$/;

/**
 * 次の表の変更前の欄に掲げる規定を変更後の欄に掲げる規定のように改める。 A table says what is changed. Not 別表を次の表のように改める,
 * where it is the new text.
 */
const BY_TABLE = new RegExp(
  `^(?![^「」]*(?:別表(?:第?[${NUMERAL}]+)?|[条項号])(?:の全部)?を次の表)` +
    '[^「」]*(?:次の表|新旧対照表|(?:改正|変更)前の?欄)[^「」]*(?:改め|変更|改正)(?:する|る)。?$',
);

/** Whether a leaf says that a table changes the agreement. */
export function isByTable(leaf: Leaf, context: Context): boolean {
  if (!SPOKEN.has(leaf.kind) || leaf.rows !== undefined) return false;
  return BY_TABLE.test(unquote(context.textOf(leaf).text).text);
}

/** The sentences of a document that change another instrument, in the order of the text. */
export function findProvisions(context: Context): readonly Provision[] {
  const nodes = outsideDivisions(context.document.children).filter(isSaid);
  return nodes.flatMap((node, at) => {
    const found = changingLeaves(node, context);
    return found.length === 0 ? [] : provisionsOf(found, node, nodes.slice(at + 1, at + 3));
  });
}

/** The lines of a drawn table stand between a sentence and the rows that it brings, and say nothing. */
function isSaid({ kind }: DocumentNode): boolean {
  return kind !== 'table-rule';
}

/** The parts of a document in order, those of a division in its place. */
export function outsideDivisions(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  return nodes.flatMap(node =>
    !isLeaf(node) && node.kind === 'division' ? outsideDivisions(node.children) : [node],
  );
}

function changingLeaves(node: DocumentNode, context: Context): readonly Leaf[] {
  if (isLeaf(node)) return isChange(node, context, ANYWHERE) ? [node] : [];
  const signs = SIGNS[node.kind] ?? [];
  return [...leaves(node.children)].filter(leaf => isChange(leaf, context, signs));
}

const ANYWHERE: readonly RegExp[] = [WORDS_CHANGED, PARTS_CHANGED, ANYTHING_CHANGED];

/**
 * The signs of a change in the branches that may hold one. The rows of an annex say what is done, not what
 * is changed.
 */
const SIGNS: Readonly<Partial<Record<DocumentNode['kind'], readonly RegExp[]>>> = {
  article: ANYWHERE,
  supplement: [WORDS_CHANGED, PARTS_CHANGED],
  'new-text': [WORDS_CHANGED, PARTS_CHANGED],
};

function isChange(leaf: Leaf, context: Context, signs: readonly RegExp[]): boolean {
  if (isByTable(leaf, context)) return false;
  if (leaf.kind === 'amending-provision') return true;
  if (!SPOKEN.has(leaf.kind) || leaf.rows !== undefined || signs.length === 0) return false;
  const { text } = unquote(context.textOf(leaf).text);
  if (leaf.kind === 'preamble') return WORDS_CHANGED.test(text);
  if (leaf.kind === 'unparsed' && UNREAD.test(text)) return true;
  return signs.some(sign => sign.test(text)) && !ANNOUNCEMENT.test(text);
}

/** A preamble may name the words that it changes; what it says of parts, it announces. */
const SPOKEN: ReadonlySet<Leaf['kind']> = new Set([
  'preamble',
  'amending-provision',
  'sentence',
  'heading',
  'unparsed',
]);

/** New text follows the last sentence of an article. */
function provisionsOf(
  found: readonly Leaf[],
  node: DocumentNode,
  [next, second]: readonly DocumentNode[],
): readonly Provision[] {
  const isRead = isLeaf(node) || node.kind === 'article';
  const last = [...leaves([node])].at(-1);
  const newText = next?.kind === 'new-text' ? next : undefined;
  const behind = newText === undefined ? next : second;
  return found.map(leaf => ({
    leaf,
    isRead,
    isCut: leaf === last && isUnread(behind),
    ...present({ newText: leaf === last ? newText : undefined }),
  }));
}

/** Text that fits nothing. A comparison is none: it says again what was changed. */
function isUnread(node: DocumentNode | undefined): boolean {
  return node?.kind === 'unparsed' && node.rows === undefined;
}
