/** numbering.xml: the numbers that Word counts itself, which are nowhere in the text. */
import { formatNumber } from './number-formats.js';
import type { XmlElement } from './xml.js';
import { child, childrenOf, descend, isOn, valueOf } from './xml.js';

/** One level of a list: 第%1条, counted from 1 in full-width digits. */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Numbers of outer levels print as digits: 1.2 under 一. */
  readonly isLegal: boolean;
  /** The level whose number sets this one back; 0 for none, undefined for any outer one. */
  readonly restart: number | undefined;
  /** The paragraph style that has this level. */
  readonly style: string | undefined;
}

/** A list as paragraphs use it. Several may share what they look like, and then they share the count. */
interface List {
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Counts the numbered paragraphs of a document, in order. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Levels of lists that began again where they say so: it happens once. */
  readonly #restarted = new Set<string>();

  constructor(part: XmlElement | undefined) {
    const root = child(part, 'numbering');
    const looks = new Map(
      childrenOf(root, 'abstractNum').map(look => [look.attributes['abstractNumId'] ?? '', look]),
    );
    for (const list of childrenOf(root, 'num')) {
      this.#lists.set(list.attributes['numId'] ?? '', listOf(list, looks));
    }
  }

  /** The level of a list that belongs to a paragraph style. */
  levelOfStyle(list: string, style: string | undefined): number | undefined {
    const levels = [...(this.#lists.get(list)?.levels ?? [])];
    return style === undefined ? undefined : levels.find(([, level]) => level.style === style)?.[0];
  }

  /** Counts one paragraph on; its number as printed, with the gap behind it. */
  next(id: string, depth: number): string {
    const list = this.#lists.get(id);
    const level = list?.levels.get(depth);
    if (list === undefined || level === undefined) return '';
    const counts = this.#count(id, list, depth);
    if (level.format === 'bullet') return '・';
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const outer = list.levels.get(at);
      return formatNumber(
        counts[at] ?? outer?.start ?? 1,
        level.isLegal ? 'decimal' : (outer?.format ?? 'decimal'),
      );
    });
    return withGap(label);
  }

  #count(id: string, list: List, depth: number): readonly (number | undefined)[] {
    const counts = this.#counts.get(list.counter) ?? [];
    this.#counts.set(list.counter, counts);
    const before = this.#restartsAt(id, list, depth) ? undefined : counts[depth];
    counts[depth] = before === undefined ? firstNumber(list, depth) : before + 1;
    for (const inner of levelsSetBack(list, depth)) counts[inner] = undefined;
    return counts;
  }

  /** Whether a list begins again at a level here: it says so, and this is its first paragraph there. */
  #restartsAt(id: string, list: List, depth: number): boolean {
    const key = `${id}/${depth}`;
    if (!list.starts.has(depth) || this.#restarted.has(key)) return false;
    this.#restarted.add(key);
    return true;
  }
}

function firstNumber({ starts, levels }: List, depth: number): number {
  return starts.get(depth) ?? levels.get(depth)?.start ?? 1;
}

/** The inner levels that begin again after a paragraph of a level. */
function levelsSetBack({ levels }: List, depth: number): readonly number[] {
  return [...levels]
    .filter(([inner, { restart }]) => inner > depth && (restart === undefined || restart > depth))
    .map(([inner]) => inner);
}

/** Word sets a number off by a tab, a space, or nothing: in text it is always set off. */
function withGap(label: string): string {
  const text = label.replace(/\t/g, '\u3000');
  return text === '' || /\s$/.test(text) ? text : `${text}\u3000`;
}

function listOf(list: XmlElement, looks: ReadonlyMap<string, XmlElement>): List {
  const counter = valueOf(child(list, 'abstractNumId')) ?? '';
  const levels = new Map(levelsOf(lookOf(counter, looks)));
  const starts = new Map<number, number>();
  for (const override of childrenOf(list, 'lvlOverride')) {
    for (const [depth, level] of levelsOf(override)) levels.set(depth, level);
    const start = valueOf(child(override, 'startOverride'));
    if (start !== undefined) starts.set(depthOf(override), Number(start));
  }
  return { counter, levels, starts };
}

/** A look may only name the style that another look defines: w:numStyleLink to w:styleLink. */
function lookOf(id: string, looks: ReadonlyMap<string, XmlElement>): XmlElement | undefined {
  const look = looks.get(id);
  const link = valueOf(child(look, 'numStyleLink'));
  if (link === undefined) return look;
  return [...looks.values()].find(other => valueOf(child(other, 'styleLink')) === link) ?? look;
}

function levelsOf(parent: XmlElement | undefined): readonly (readonly [number, Level])[] {
  return childrenOf(parent, 'lvl').map(level => {
    const restart = valueOf(child(level, 'lvlRestart'));
    return [
      depthOf(level),
      {
        start: Number(valueOf(child(level, 'start')) ?? 1),
        format: formatOf(level),
        text: valueOf(child(level, 'lvlText')) ?? '',
        isLegal: isOn(child(level, 'isLgl')),
        restart: restart === undefined ? undefined : Number(restart),
        style: valueOf(child(level, 'pStyle')),
      },
    ];
  });
}

/** A format newer than the first edition is a choice, with an older one to fall back to. */
function formatOf(level: XmlElement): string {
  const choice = descend(level, 'mc:AlternateContent', 'mc:Fallback', 'numFmt');
  return valueOf(child(level, 'numFmt') ?? choice) ?? 'decimal';
}

function depthOf(level: XmlElement): number {
  return Number(level.attributes['ilvl'] ?? 0);
}
