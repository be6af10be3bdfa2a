/** What happens to a text on its way: wrapping, spacing, other brackets, page numbers, site furniture. */
import type { Block, TextLine } from './blocks.js';
import { textLines } from './blocks.js';
import { SPACE, fullWidth } from './digits.js';
import { furnished } from './furniture.js';
import type { Noise } from './styles.js';

/** Blocks as text, with noise. */
export function spoil(blocks: readonly Block[], noise: Noise): string {
  const lines = furnished(textLines(blocks), noise.furniture).map(line =>
    spaced(line, noise.spacing),
  );
  const wrapped = lines.flatMap(line => wrap(line, noise.lines)).map(({ text }) => text);
  const paged = pages(wrapped, noise.pages);
  return breaks(width(brackets(paged.join('\n'), noise.brackets), noise.width), noise);
}

/** Letters set apart. */
function spaced(line: TextLine, spacing: Noise['spacing']): TextLine {
  const { block } = line;
  if (block.kind !== 'line') return line;
  const apart = (text: string): string => Array.from(text).join(' ');
  if (spacing === 'captions' && (block.as === 'caption' || block.as === 'heading')) {
    const text = line.text.replace(/[一-龠]{2,4}(?=）$)/, words => Array.from(words).join(SPACE));
    return { ...line, text: text.replace(/別表(?=$|（)/, `別${SPACE}表`) };
  }
  if (spacing === 'names' && (block.as ?? 'text') === 'text' && block.indent === 2)
    return { ...line, text: line.text.replace(/[一-龠]{2,6}[市町村](?=$|\s)/, apart) };
  if (spacing === 'numbers' && block.as !== 'heading')
    return { ...line, text: line.text.replace(/(?<=[第年月])[0-9]+(?=[条項号月日])/g, ' $& ') };
  return line;
}

/** Characters that no line begins with. */
const NOT_FIRST = /^[、。）」』，．・]/;

/** A line cut at a width, inside words too. Tables keep their lines. */
function wrap(line: TextLine, how: Noise['lines']): readonly TextLine[] {
  const widthOf: Readonly<Record<string, number>> = { wrapped: 38, 'wrapped-short': 22 };
  const limit = widthOf[how];
  const { block, text } = line;
  if (limit === undefined || block.kind !== 'line' || block.as === 'title') return [line];
  const pieces: TextLine[] = [];
  for (let rest = text; rest !== '' || pieces.length === 0;) {
    const hanging = NOT_FIRST.test(rest.slice(limit)) ? limit + 1 : limit;
    pieces.push({ ...line, text: rest.slice(0, hanging) });
    rest = rest.slice(hanging);
  }
  return pieces;
}

/** How many lines a page has. */
const PAGE = 36;

/** The number of a page, or a page break, every so many lines. */
function pages(lines: readonly string[], how: Noise['pages']): readonly string[] {
  if (how === 'kept') return lines;
  const last = Math.ceil(lines.length / PAGE);
  return lines.flatMap((text, at) => {
    const isEnd = (at + 1) % PAGE === 0;
    if (!isEnd) return [text];
    const page = (at + 1) / PAGE;
    const marks: Readonly<Record<string, string>> = {
      numbers: `${SPACE.repeat(18)}${page}`,
      dashes: `- ${page} -`,
      'form-feeds': `${page}/${last}\f`,
    };
    return [text, marks[how] ?? ''];
  });
}

const BRACKETS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  half: { '（': '(', '）': ')', '「': '｢', '」': '｣' },
  square: { '（': '［', '）': '］' },
  quotes: { '「': '『', '」': '』' },
};

function brackets(text: string, how: Noise['brackets']): string {
  const others = BRACKETS[how] ?? {};
  return text.replace(/[（）「」]/g, bracket => others[bracket] ?? bracket);
}

function width(text: string, how: Noise['width']): string {
  if (how === 'full-digits') return text.replace(/[0-9]/g, fullWidth);
  if (how === 'half-digits') return text.replace(/[０-９（）]/g, c => c.normalize('NFKC'));
  if (how === 'half-kana') return text.replace(/[ァ-ヶー]/g, halfWidth);
  return text;
}

const HALF: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0xff9e - 0xff66 }, (_, at) => String.fromCharCode(0xff66 + at)).flatMap(
    half => {
      const voiced = ['\uff9e', '\uff9f'].map(mark => half + mark);
      return [half, ...voiced].map(form => [form.normalize('NFKC'), form] as const);
    },
  ),
);

function halfWidth(kana: string): string {
  return HALF.get(kana) ?? kana;
}

/** Line ends. */
function breaks(text: string, { lines, blanks }: Noise): string {
  if (lines === 'one-line') return text.replace(/\s*\n\s*/g, SPACE).trim();
  if (blanks === 'none') return `${text.replace(/\n(?:[^\S\n\f]*\n)+/g, '\n')}\n`;
  if (blanks === 'doubled') return `${text.replace(/\n/g, '\n\n')}\n`;
  if (blanks === 'trailing') return `${text.replace(/\n/g, ` ${SPACE}\n`)}\n`;
  return blanks === 'crlf' ? `${text.replace(/\n/g, '\r\n')}\r\n` : `${text}\n`;
}
