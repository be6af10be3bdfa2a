/** What a site prints around a text. */
import type { TextLine } from './blocks.js';
import { line } from './blocks.js';
import type { Noise } from './styles.js';

const SITE_HEAD = [
  '本文へ移動',
  'ホーム > 市政情報 > 広域連携 > 連携の取組',
  '印刷用ページを表示する',
  '更新日：2023年4月1日',
  '',
];
const SITE_FOOT = ['', 'このページに関するお問い合わせ先', '企画政策課 企画係', '電話：000-000-0000', 'シェアする', 'ページの先頭へ戻る']; // prettier-ignore

const REIKI_HEAD = ['例規集トップ', '体系情報', '第13編 その他', '沿革', ''];
const REIKI_FOOT = ['', '体系情報', '前の条例へ', '次の条例へ', '©例規集'];

/** Lines with the furniture of a site, or of a collection of ordinances, around them. */
export function furnished(
  lines: readonly TextLine[],
  furniture: Noise['furniture'],
): readonly TextLine[] {
  if (furniture === 'no') return lines;
  const [head, foot] = furniture === 'site' ? [SITE_HEAD, SITE_FOOT] : [REIKI_HEAD, REIKI_FOOT];
  const asLines = (texts: readonly string[]): readonly TextLine[] =>
    texts.map(text => ({ text, block: line(text, 'title') }));
  return [...asLines(head), ...lines, ...asLines(foot)];
}
