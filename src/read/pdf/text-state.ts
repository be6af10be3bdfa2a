/** The text state of a PDF page: fonts, spacing and where the next character goes (ISO 32000-1, 9.3 and 9.4). */
import type { Matrix } from './geometry.js';
import { IDENTITY } from './geometry.js';

/** What a font says of its characters. */
export interface Font {
  /** Its name without the prefix of a subset; empty where it has none. */
  readonly name: string;
  readonly vertical: boolean;
  /** Whether its shapes are in the file. */
  readonly embedded: boolean;
  /** From the units of widths to those of the text. */
  readonly unit: number;
  /** Advance and origin of vertical characters without metrics of their own: [w1, vx, vy]. */
  readonly verticalMetrics: readonly [number, number, number];
}

/** A character as pdf.js gives it: what it means and how far it goes. */
export interface FontGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly [number, number, number] | null | undefined;
}

/** 0.12 below the baseline and 0.88 above it, as fonts of Japanese have their em square. */
const DESCENT = 0.12;
const ASCENT = 0.88;

/** A rectangle in the space of the text matrix: where one character stands. */
export interface TextBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Numbers that stay until they are set again. */
type Parameter = 'characterSpacing' | 'wordSpacing' | 'scale' | 'leading' | 'rise';

interface Values extends Record<Parameter, number> {
  font: Font | undefined;
  size: number;
  /** -1 where the size of the font is negative. */
  direction: number;
  matrix: Matrix;
  /** Where the next character goes, and where the line began. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

const START = { matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 };

/** Follows the operators that move and set text. */
export class TextState {
  #now: Values = {
    ...START,
    font: undefined,
    size: 0,
    direction: 1,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 100,
    leading: 0,
    rise: 0,
  };

  /** The state as it is now, to return to. */
  copy(): TextState {
    const copy = new TextState();
    copy.#now = { ...this.#now };
    return copy;
  }

  get font(): Font | undefined {
    return this.#now.font;
  }

  get size(): number {
    return this.#now.size;
  }

  get matrix(): Matrix {
    return this.#now.matrix;
  }

  setFont(font: Font | undefined, size: number): void {
    this.#now.font = font;
    this.#now.size = Math.abs(size);
    this.#now.direction = size < 0 ? -1 : 1;
  }

  set(parameter: Parameter, to: number): void {
    this.#now[parameter] = to;
  }

  /** Begins a text: by `BT` at the origin, by `Tm` where the matrix says. */
  begin(matrix: Matrix = IDENTITY): void {
    Object.assign(this.#now, START, { matrix });
  }

  moveLine(x: number, y: number): void {
    this.#now.lineX += x;
    this.#now.lineY += y;
    this.#now.x = this.#now.lineX;
    this.#now.y = this.#now.lineY;
  }

  nextLine(): void {
    this.moveLine(0, -this.#now.leading);
  }

  /** Steps back by thousandths of the font size, as `TJ` does between its strings. */
  stepBack(thousandths: number): void {
    const distance = (thousandths * this.#now.size) / 1000;
    if (this.#now.font?.vertical === true) this.#now.y -= distance;
    else this.#now.x -= (distance * this.#now.scale) / 100;
  }

  /** Where the next character stands; steps over it. */
  take(glyph: FontGlyph, font: Font): TextBox {
    const { characterSpacing, wordSpacing } = this.#now;
    const spacing = characterSpacing + (glyph.isSpace ? wordSpacing : 0);
    return font.vertical
      ? this.#takeVertical(glyph, font, spacing)
      : this.#takeHorizontal(glyph, font, spacing);
  }

  #takeHorizontal(glyph: FontGlyph, font: Font, spacing: number): TextBox {
    const { size, direction, x, y, rise } = this.#now;
    const scale = this.#now.scale / 100;
    const width = glyph.width * font.unit * size * scale * direction;
    this.#now.x += width + spacing * scale;
    const base = y + rise;
    return { left: x, right: x + width, bottom: base - DESCENT * size, top: base + ASCENT * size };
  }

  /** A vertical character hangs from its origin, which is in the middle of its upper side. */
  #takeVertical(glyph: FontGlyph, font: Font, spacing: number): TextBox {
    const { size, x, y } = this.#now;
    const [advance] = glyph.vmetric ?? font.verticalMetrics;
    const height = Math.abs(advance) * font.unit * size;
    const half = (glyph.width * font.unit * size) / 2;
    this.#now.y -= height + spacing;
    return { left: x - half, right: x + half, top: y, bottom: y - height };
  }
}
