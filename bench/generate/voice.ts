/** How the slots of a model are filled in one style. */
import { digits } from './digits.js';
import type { ModelInstrument } from './model.js';
import type { Structure } from './styles.js';

const LABELS = '甲乙丙丁';

/** 昭和22年法律第67号 in the digits of a text. */
function lawNumber(style: Structure['digits']): string {
  return `昭和${digits(22, style)}年法律第${digits(67, style)}号`;
}

/** Speaks for one instrument in one style. */
export class Voice {
  readonly instrument: ModelInstrument;
  readonly structure: Structure;

  constructor(instrument: ModelInstrument, structure: Structure) {
    this.instrument = instrument;
    this.structure = structure;
  }

  /** The parties in the order they are written, with their place in the model from 1. */
  get order(): readonly number[] {
    const places = this.instrument.parties.map((_, at) => at + 1);
    return this.structure.order === 'core-last' ? places.reverse() : places;
  }

  /** Whether the text gives its parties labels at all. */
  get hasLabels(): boolean {
    return this.structure.labels !== 'names';
  }

  /** 甲 for the party that is written first. */
  label(party: number): string {
    return LABELS.charAt(this.order.indexOf(party));
  }

  /** The registered name of a party. */
  name(party: number): string {
    return this.instrument.parties[party - 1]?.name ?? '';
  }

  /** The name with the prefecture where the style has it. */
  fullName(party: number): string {
    const prefecture = this.instrument.parties[party - 1]?.prefecture ?? '';
    return this.structure.prefecture === 'yes'
      ? `${prefecture}${this.name(party)}`
      : this.name(party);
  }

  /** What running text calls a party. */
  party(party: number): string {
    return this.hasLabels ? this.label(party) : this.name(party);
  }

  /** A number in the digits of the text. */
  number(number: number): string {
    return digits(number, this.structure.digits);
  }

  /** 第3条; 第3条の2 for 3-2. */
  articleNumber(number: string): string {
    const [order = '', ...branches] = number.split('-');
    return [`第${this.number(Number(order))}条`, ...branches.map(n => this.number(Number(n)))].join(
      'の',
    );
  }

  /** 別表, or 別表第1 to the last. */
  get annex(): string {
    const last = this.annexCount;
    return last === 1 ? '別表' : `別表第${this.number(1)}から別表第${this.number(last)}まで`;
  }

  /** How many annexes the measures fill. */
  get annexCount(): number {
    if (this.structure.annexes === 'one') return 1;
    return new Set(this.instrument.measures.map(({ field }) => field.charAt(0))).size;
  }

  /** A text of the model with its slots filled. */
  say(text: string): string {
    return text.replace(
      /\{(?<slot>\w+)(?::(?<value>[\d-]+))?\}/g,
      (_, slot: string, value?: string) => this.#fill(slot, value ?? ''),
    );
  }

  #fill(slot: string, value: string): string {
    const { self, region } = this.instrument;
    if (/^\d$/.test(slot)) return this.party(Number(slot));
    if (slot === 'n') return this.number(Number(value));
    if (slot === 'art') return this.articleNumber(value);
    if (slot === 'all') return joined(this.order.map(party => this.party(party)));
    if (slot === 'names') return joined(this.order.map(party => this.name(party)));
    if (slot === 'o') return this.#others(Number(value));
    const words: Readonly<Record<string, string>> = {
      doc: self,
      region,
      annex: this.annex,
      law: lawNumber(this.structure.digits),
    };
    return words[slot] ?? `{${slot}}`;
  }

  #others(party: number): string {
    return joined(this.order.filter(other => other !== party).map(other => this.party(other)));
  }
}

/** 甲及び乙; 甲、乙及び丙. */
export function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join('、')}及び${last}`;
}
