/** Ways in which a text comes to harm between an office and us, and worse ones. */
import fc from 'fast-check';

/** Characters that mean something to a reader of agreements, and some that mean trouble. */
const CHARACTERS = fc.oneof(
  fc.constantFrom(
    ...Array.from(
      '第条項号章節附則別表（）「」『』()、。，．・：\t\n\f 　〃○□◯…①⑴ⅠⅡアイａ１1一十百甲乙丙市町村県とをに',
    ),
  ),
  fc.constantFrom(
    '\r\n',
    '𠮷',
    '髙',
    '﨑',
    '⽔',
    'が',
    '葛󠄀',
    '\u200B',
    '\u00AD',
    '�',
    'ｶﾞ',
    '㈱',
    '㍻',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }).map(readable),
);

/** Words that begin a construct, put where they do not belong. */
const OPENERS = fc.constantFrom(
  '第1条', '第９９９９９条', '第三条の二', '（目的）', '別表（第3条関係）', '別表第2', '附則', '附　則', '第1章　総則',
  '別表を次のように改める。', '第3条中「A」を「B」に改める。', '第5条の次に次の1条を加える。', '取組内容\t甲の役割\t乙の役割',
  '甲の役割', '乙の役割', '取組の内容', '(1)', 'ア', '(ｱ)', 'ａ', '２　', '令和8年1月19日', '平成□□年□□月□□日', '議案第3号',
  '（以下「甲」という。）', 'この協約の締結を証するため、', '松山市長　山田　太郎', '○○市と△△町との連携協約', '- 3 -', 'ページの先頭へ戻る',
); // prettier-ignore

/** Control characters make a file binary, which reading refuses. */
function readable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFEFF]/g, ''); // eslint-disable-line no-control-regex
}

/** Changes a part of a text. */
type Change = (part: string) => string;

const CHANGES: readonly Change[] = [
  () => '',
  part => part + part,
  part => part.repeat(12),
  part => part.replace(/[\r\n]+/g, ''),
  part => part.replace(/[\r\n]+/g, ' '),
  part => part.replace(/\s+/g, ''),
  part => Array.from(part).join(' '),
  part => Array.from(part).join('\n'),
  part => Array.from(part).reverse().join(''),
  part => part.split('\n').reverse().join('\n'),
  part => part.replace(/\t/g, ' '),
  part => part.replace(/[（）()「」]/g, ''),
  part => part.replace(/[、。]/g, ''),
  part => part.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  part => part.normalize('NFKC'),
  part => part.normalize('NFD'),
  part => part.replace(/\n/g, '\r\n'),
  part => part.replace(/市/g, '○○'),
];

/** A text of which parts are changed, with words and characters strewn in, perhaps mixed with another. */
export function damaged(text: string, others: readonly string[]): fc.Arbitrary<string> {
  const place = fc.nat(text.length);
  const change = fc.tuple(place, place, fc.constantFrom(...CHANGES)).map(
    ([a, b, apply]) =>
      (all: string): string =>
        all.slice(0, Math.min(a, b)) +
        apply(all.slice(Math.min(a, b), Math.max(a, b))) +
        all.slice(Math.max(a, b)),
  );
  const insertion = fc.tuple(place, fc.oneof(CHARACTERS, OPENERS)).map(
    ([at, what]) =>
      (all: string): string =>
        all.slice(0, at) + what + all.slice(at),
  );
  const mixture = fc.tuple(place, fc.constantFrom(...others), fc.nat()).map(
    ([at, other, from]) =>
      (all: string): string =>
        all.slice(0, at) + other.slice(from % (other.length + 1)),
  );
  const step = fc.oneof(
    { weight: 4, arbitrary: change },
    { weight: 4, arbitrary: insertion },
    { weight: 1, arbitrary: mixture },
  );
  return fc
    .array(step, { minLength: 1, maxLength: 12 })
    .map(steps => readable(steps.reduce((all, apply) => apply(all), text)).slice(0, LONGEST));
}

/** Twice the longest text there is, so that doubling it is tried and nothing grows without bound. */
const LONGEST = 30_000;
