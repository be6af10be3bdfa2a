/** Follows the operators of a page and keeps what is painted: characters, ruling lines, pictures. */
import { shownCharacters } from './characters.js';
import type { Box, Matrix } from './geometry.js';
import { IDENTITY, apply, boxAround, heightOf, multiply, widthOf } from './geometry.js';
import type { Glyph, Rule } from './page.js';
import { rulesOf } from './paths.js';
import type { Font, FontGlyph } from './text-state.js';
import { TextState } from './text-state.js';

/** One operator: its name in pdf.js, and its arguments. */
export interface Operator {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** What the painter asks about: fonts by their names, operators that paint a path by their codes. */
export interface Lookup {
  readonly font: (name: string) => Font | undefined;
  readonly operatorName: (code: unknown) => string;
}

/** How far aside a character is painted again to look bold, at most, in ems. */
const OVERPRINT = 0.12;

/** A picture on the page. */
export interface PaintedPicture {
  readonly area: number;
  readonly source: unknown;
  readonly matrix: Matrix;
}

interface State {
  readonly matrix: Matrix;
  readonly text: TextState;
}

interface Mark {
  readonly id: number | undefined;
  readonly artifact: boolean;
}

/** Keeps what the operators of one page paint. */
export class Painter {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rule[] = [];
  shapes = 0;
  pictures = 0;
  /** How many characters are of fonts that are not in the file. */
  borrowed = 0;
  /** The largest picture: its area in square points, its first argument, and where it is painted. */
  largest: PaintedPicture = { area: 0, source: undefined, matrix: IDENTITY };
  readonly #lookup: Lookup;
  readonly #saved: State[] = [];
  readonly #marks: Mark[] = [];
  #matrix: Matrix;
  #text = new TextState();
  /** Where each character has been painted. */
  readonly #printed = new Map<string, Pick<Box, 'left' | 'top'>[]>();
  #space: Glyph['space'] = '';

  constructor(matrix: Matrix, lookup: Lookup) {
    this.#matrix = matrix;
    this.#lookup = lookup;
  }

  paint({ name, args }: Operator): void {
    if (this.#paintState(name, args)) return;
    const [first] = args;
    if (name === 'showText' && Array.isArray(first)) this.#show(first);
    else if (name === 'constructPath') this.#path(args);
    else if (/^paint\w*Image/.test(name)) this.#picture(name, first);
    else if (/^beginMarkedContent/.test(name)) this.#openMark(args);
    else if (name === 'endMarkedContent') this.#marks.pop();
    else this.#setText(name, args);
  }

  #paintState(name: string, args: readonly unknown[]): boolean {
    if (name === 'save') this.#save();
    else if (name === 'restore' || name === 'paintFormXObjectEnd') this.#restore();
    else if (name === 'transform') this.#transform(args);
    else if (name === 'paintFormXObjectBegin') {
      this.#save();
      this.#transform(numbers(args[0]));
    } else return false;
    return true;
  }

  #save(): void {
    this.#saved.push({ matrix: this.#matrix, text: this.#text.copy() });
  }

  #restore(): void {
    const state = this.#saved.pop();
    if (state === undefined) return;
    this.#matrix = state.matrix;
    this.#text = state.text;
  }

  #transform(args: readonly unknown[]): void {
    const matrix = matrixOf(args);
    if (matrix !== undefined) this.#matrix = multiply(this.#matrix, matrix);
  }

  #setText(name: string, args: readonly unknown[]): void {
    const [x = 0, y = 0] = numbers(args);
    const parameter = TEXT_PARAMETERS[name];
    if (parameter !== undefined) this.#text.set(parameter, x);
    else if (name === 'setFont') this.#setFont(args);
    else if (name === 'setGState') this.#setFontOfState(args[0]);
    else if (name === 'beginText') this.#text.begin();
    else if (name === 'setTextMatrix') this.#text.begin(matrixOf(numbers(args[0])));
    else this.#moveText(name, x, y);
  }

  #moveText(name: string, x: number, y: number): void {
    if (name === 'setLeadingMoveText') this.#text.set('leading', -y);
    if (name === 'moveText' || name === 'setLeadingMoveText') this.#text.moveLine(x, y);
    else if (name === 'nextLine') this.#text.nextLine();
  }

  #setFont([name, size]: readonly unknown[]): void {
    const font = typeof name === 'string' ? this.#lookup.font(name) : undefined;
    this.#text.setFont(font, typeof size === 'number' ? size : 0);
  }

  /** A graphics state may set the font: [['Font', [name, size]], …]. */
  #setFontOfState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries as readonly unknown[])
      if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1]))
        this.#setFont(entry[1]);
  }

  #show(parts: readonly unknown[]): void {
    const { font } = this.#text;
    if (font === undefined) return;
    for (const part of parts) {
      if (typeof part === 'number') this.#text.stepBack(part);
      else if (isGlyph(part)) this.#showGlyph(part, font);
    }
  }

  #showGlyph(glyph: FontGlyph, font: Font): void {
    const { left, right, top, bottom } = this.#text.take(glyph, font);
    if (glyph.unicode.trim() === '') {
      this.#space = glyph.unicode.includes('\u3000') ? '\u3000' : this.#space || ' ';
      return;
    }
    const matrix = multiply(this.#matrix, this.#text.matrix);
    const box = boxAround([
      apply(matrix, left, bottom),
      apply(matrix, right, bottom),
      apply(matrix, left, top),
      apply(matrix, right, top),
    ]);
    const size = this.#text.size * Math.hypot(matrix[2], matrix[3]);
    if (this.#isPrinted(glyph.unicode, box, size)) return;
    const mark = this.#marks.findLast(({ id }) => id !== undefined)?.id;
    const artifact = this.#marks.some(open => open.artifact);
    this.glyphs.push({
      text: shownCharacters(glyph.unicode),
      box,
      shown: box,
      font: font.name,
      size,
      heading: headingOf(matrix, font.vertical),
      space: this.#space,
      order: this.glyphs.length,
      mark,
      artifact,
    });
    this.#space = '';
    if (!font.embedded) this.borrowed += 1;
  }

  /** Whether the character stands there already: painted twice, a little aside, it looks bold. */
  #isPrinted(text: string, { left, top }: Box, size: number): boolean {
    const boxes = this.#printed.get(text) ?? [];
    this.#printed.set(text, boxes);
    const near = (a: number, b: number): boolean => Math.abs(a - b) < OVERPRINT * size;
    if (boxes.some(box => near(box.left, left) && near(box.top, top))) return true;
    boxes.push({ left, top });
    return false;
  }

  #path([operator, paths]: readonly unknown[]): void {
    const name = this.#lookup.operatorName(operator);
    const paint = { strokes: /stroke/i.test(name), fills: /fill/i.test(name) };
    const data = Array.isArray(paths) ? (paths[0] as unknown) : undefined;
    if ((!paint.strokes && !paint.fills) || !(data instanceof Float32Array)) return;
    this.shapes += 1;
    this.rules.push(...rulesOf(data, this.#matrix, paint));
  }

  /** A picture fills the unit square of its space. Repeats and groups are several in one operator. */
  #picture(name: string, source: unknown): void {
    this.pictures += /(?:Repeat|Group)$/.test(name) ? 2 : 1;
    const matrix = this.#matrix;
    const box = boxAround([apply(matrix, 0, 0), apply(matrix, 1, 1)]);
    const area = widthOf(box) * heightOf(box);
    if (area > this.largest.area) this.largest = { area, source, matrix };
  }

  #openMark([tag, id]: readonly unknown[]): void {
    this.#marks.push({
      id: typeof id === 'number' ? id : undefined,
      artifact: tag === 'Artifact',
    });
  }
}

const TEXT_PARAMETERS: Readonly<
  Record<string, 'characterSpacing' | 'wordSpacing' | 'scale' | 'leading' | 'rise'>
> = {
  setCharSpacing: 'characterSpacing',
  setWordSpacing: 'wordSpacing',
  setHScale: 'scale',
  setLeading: 'leading',
  setTextRise: 'rise',
};

/** The direction of a line: that of the x axis of the text, or against its y axis in vertical fonts. */
function headingOf([a, b, c, d]: Matrix, vertical: boolean): Glyph['heading'] {
  const [x, y] = vertical ? [-c, -d] : [a, b];
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 2;
  return y >= 0 ? 1 : 3;
}

function isGlyph(part: unknown): part is FontGlyph {
  return typeof part === 'object' && part !== null && 'unicode' in part && 'width' in part;
}

/** The numbers in the arguments of an operator, which pdf.js also hands over as an object by index. */
function numbers(values: unknown): readonly number[] {
  if (typeof values !== 'object' || values === null) return [];
  return Object.values(values).filter(value => typeof value === 'number');
}

function matrixOf(values: readonly unknown[]): Matrix | undefined {
  const [a, b, c, d, e, f] = numbers(values);
  if (a === undefined || b === undefined || c === undefined) return undefined;
  if (d === undefined || e === undefined || f === undefined) return undefined;
  return [a, b, c, d, e, f];
}
