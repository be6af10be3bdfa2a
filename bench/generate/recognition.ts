/**
 * What character recognition makes of a text: the confusions of tesseract on Japanese print, as they were
 * seen on drawn pages and scans whose text is known, and those that shapes invite.
 */
import { Random } from './random.js';

/** How often a character is misread that has a double, and how often 圏 is, which looks like many. */
const SHARE = 0.015;
const SHARE_OF = new Map([['圏', 0.1]]);

/** A character, and what it is taken for; nothing where it is overlooked. */
const CONFUSIONS: readonly (readonly [string, readonly string[]])[] = [
  // words that structure hangs on
  ['第', ['弟', '征', '策']],
  ['条', ['粂', '桑']],
  ['項', ['頃']],
  ['別', ['刑']],
  ['甲', ['申', '由', '中', '皿', '四']],
  ['乙', ['Z', '2', '選', '忌', 'ん', 'へ']],
  ['圏', ['疾', '賠', '関', '岡', '園', '固', '菩', '図']],
  ['連', ['運', '軍']],
  ['市', ['巾', '布']],
  ['町', ['叮']],
  ['村', ['付']],
  // marks
  ['（', ['']],
  ['）', ['']],
  ['、', ['.', ',', '']],
  ['。', ['o', '']],
  ['・', ['']],
  ['「', ['']],
  ['」', ['']],
  // kana, kanji and letters of one shape
  ['ー', ['一']],
  ['一', ['ー']],
  ['ロ', ['口']],
  ['口', ['ロ']],
  ['ニ', ['二']],
  ['二', ['ニ']],
  ['カ', ['力']],
  ['力', ['カ']],
  ['ト', ['卜']],
  ['ハ', ['八']],
  ['八', ['ハ']],
  ['エ', ['工']],
  ['0', ['O', 'o']],
  ['1', ['l', 'I', '|']],
  ['5', ['S']],
  ['8', ['B']],
  ['Ⅰ', ['|', 'I']],
  ['Ⅲ', ['山', 'III']],
  // kanji that differ in a stroke or two
  ...['日曰', '目日', '間問', '自白', '宣宜', '住任', '体休', '担所', '議識', '主王', '教孝', '農諾', '雇選', '災炎', '都者', '次克', '長民', '費貧', '提揚', '策第', '未末', '土士', '人入', '大太', '組弓', '手千', '地直', '網綱', '進准', '丁了', '種査', '磐毅', '種重', '員貝', '決沢', '令今', '和利', '月日', '年午', '郎部'].map(
    pair => [pair.charAt(0), [pair.charAt(1)]] as const,
  ),
]; // prettier-ignore

const CONFUSED: ReadonlyMap<string, readonly string[]> = new Map(CONFUSIONS);

/** A text as it is recognised, the same for the same seed. White space and line ends stay. */
export function misread(text: string, seed: number): string {
  const random = new Random(seed ^ 0x0c12);
  return Array.from(text, character => {
    const doubles = CONFUSED.get(character.normalize('NFKC')) ?? CONFUSED.get(character);
    const isMisread = doubles !== undefined && random.chance(SHARE_OF.get(character) ?? SHARE);
    return isMisread ? random.pick(doubles) : character;
  }).join('');
}
