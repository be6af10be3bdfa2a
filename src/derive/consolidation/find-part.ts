/** Finds the part that a path names: `art/3/para/2`, `annex/1/row/2/role/a`, `art/4/heading`, `preamble`. */
import { countsByIroha, signOf } from '../../japanese/counting.js';
import type { Failure, Outcome } from './failures.js';
import { isFailure } from './failures.js';
import type { Part, Place } from './parts.js';
import { numbersOf, partAt } from './parts.js';
import { placesNamed, rowsNumbered } from './rows.js';

/** A part, the heading of one, or some of what lies in it. */
export interface Found {
  readonly place: Place;
  readonly isHeading: boolean;
  /** What is meant of the part: its sentences, its entries, its articles; all of it where nothing is said. */
  readonly only?: Portion;
}

/** 各号列記以外の部分, 本文, 各号, 本則; of a measure its content, without its name and the roles. */
export type Portion = 'lead' | 'principal' | 'items' | 'main' | 'content';

/** The steps of a path: `art/3`, `para/2`; in an annex each number is a step. */
export function stepsOf(path: string): readonly string[] {
  return path.match(/(?:part|chapter|art|para|item|annex|section|row|role)\/[^/]+|[^/]+/g) ?? [];
}

/** Finds a part in a text. */
export function findPart(root: Part, path: string): Outcome<Found> {
  let found: Outcome<Found> = { value: { place: [], isHeading: false } };
  const steps = stepsOf(path);
  for (let at = 0; at < steps.length && !isFailure(found); at++) {
    const { place }: Found = found.value;
    const numbers = numbersFrom(steps, at);
    if (numbers.length > 0) {
      const isRow = ROW.test(steps[at + numbers.length - 1] ?? '');
      found = onlyOne(rowsNumbered(root, place, { numbers, isRow }));
      at += numbers.length - 1;
    } else found = takeStep(root, place, steps[at] ?? '');
  }
  return found;
}

/** A row by its number, not by its name. */
const ROW = /^row\/(?=\d+$)/;

/** The numbers of sections and rows at a step: 1, 2 of annex/1/1/row/2. */
function numbersFrom(steps: readonly string[], at: number): readonly number[] {
  const rest = steps.slice(at).map(step => step.replace(ROW, ''));
  const end = rest.findIndex(step => !/^\d+$/.test(step));
  return rest.slice(0, end < 0 ? rest.length : end).map(Number);
}

function takeStep(root: Part, place: Place, step: string): Outcome<Found> {
  const part = partAt(root, place);
  if (part === undefined) return { failure: 'target-missing' };
  if (step === 'title' || step === 'heading') return headingOf(part, place);
  if (step === 'content') return contentOf(part, place);
  if (isPortion(step)) return portionOf(part, place, step);
  if (step === 'note') return { failure: 'note-not-held' };
  if (isReadTwice(part, step)) return { failure: 'target-ambiguous' };
  const named = /^(section|row)\//.exec(step);
  const inside = named === null ? placesOf(part, step) : placesNamed(part, step);
  const places = inside.map(inner => [...place, ...inner]);
  return onlyOne(places);
}

/** The heading of a part; that of a row is its measure’s. */
function headingOf(part: Part, place: Place): Outcome<Found> {
  const measure = part.children.findIndex(({ kind }) => kind === 'measure');
  return { value: { place: measure < 0 ? place : [...place, measure], isHeading: true } };
}

/** What a row says of its measure, in the column of contents. */
function contentOf(part: Part, place: Place): Outcome<Found> {
  const found = onlyOne(
    placesWhere(part, ({ kind }) => kind === 'measure').map(inner => [...place, ...inner]),
  );
  return isFailure(found) ? found : { value: { ...found.value, only: 'content' } };
}

/** Which children of a part a portion holds. */
export const PORTIONS: Readonly<Record<Exclude<Portion, 'content'>, (child: Part) => boolean>> = {
  lead: ({ kind }) => kind === 'sentence',
  principal: child => child.kind === 'sentence' && !isProviso(child),
  items: ({ kind }) => kind === 'item',
  main: ({ kind }) => kind === 'article' || kind === 'division',
};

function isPortion(step: string): step is keyof typeof PORTIONS {
  return Object.hasOwn(PORTIONS, step);
}

/** Whether a sentence is a proviso: ただし、… */
export function isProviso({ text = '' }: Part): boolean {
  return text.startsWith('ただし');
}

/** Where only the article is named, the one of its paragraphs that has such a portion beside another. */
function portionOf(part: Part, place: Place, portion: keyof typeof PORTIONS): Outcome<Found> {
  const holds = ({ children }: Part): boolean => {
    const meant = children.filter(PORTIONS[portion]).length;
    return meant > 0 && (portion === 'items' || meant < children.length);
  };
  const paragraphs = part.kind === 'article' ? placesWhere(part, holds) : [[]];
  const found = onlyOne(paragraphs.map(inner => [...place, ...inner]));
  return isFailure(found) ? found : { value: { ...found.value, only: portion } };
}

/** ロ is the second by イロハ, イ by アイウ; which of them a path means cannot be told in a list by イロハ. */
function isReadTwice(part: Part, step: string): boolean {
  return (
    step === 'item/2' &&
    part.children.some(({ kind, mark = '', segment }) => {
      const [order = 0] = numbersOf(segment);
      return kind === 'item' && countsByIroha(signOf(mark), order);
    })
  );
}

function at(place: Place): Outcome<Found> {
  return { value: { place, isHeading: false } };
}

function onlyOne(places: readonly Place[]): Outcome<Found> {
  const [first, ...others] = places;
  const failure: Failure = others.length > 0 ? 'target-ambiguous' : 'target-missing';
  return first === undefined || others.length > 0 ? { failure } : at(first);
}

/** The places inside a part that a step can mean. */
function placesOf(part: Part, step: string): readonly Place[] {
  switch (step) {
    case 'preamble':
    case 'testimonium':
    case 'supplement':
      return placesWhere(part, child => child.kind === step).slice(0, 1);
    case 'first-sentence':
      return sentencesOf(part, sentence => !isProviso(sentence)).slice(0, 1);
    case 'second-sentence':
      return sentencesOf(part, sentence => !isProviso(sentence)).slice(1, 2);
    case 'proviso':
      return sentencesOf(part, isProviso);
    default:
      return numberedPlaces(part, step);
  }
}

function placesWhere(part: Part, isMeant: (child: Part) => boolean): readonly Place[] {
  return part.children.flatMap((child, index) => (isMeant(child) ? [[index]] : []));
}

/** Sentences of a paragraph, or of the first one of an article. */
function sentencesOf(part: Part, isMeant: (sentence: Part) => boolean): readonly Place[] {
  if (part.kind === 'article') {
    const [paragraph] = part.children;
    return paragraph === undefined
      ? []
      : sentencesOf(paragraph, isMeant).map(inner => [0, ...inner]);
  }
  return placesWhere(part, child => child.kind === 'sentence' && isMeant(child));
}

/**
 * art/3 lies in the whole or in a division; para/2 in its article; item/1 in a paragraph, the first one
 * where only the article is named; role/a in the measure of a row.
 */
function numberedPlaces(part: Part, step: string): readonly Place[] {
  return part.children.flatMap((child, index) => {
    if (child.segment === step) return [[index]];
    return isThrough(child, step, index)
      ? numberedPlaces(child, step).map(inner => [index, ...inner])
      : [];
  });
}

function isThrough({ kind }: Part, step: string, index: number): boolean {
  if (step.startsWith('art/')) return kind === 'division';
  if (step.startsWith('item/')) return kind === 'paragraph' && index === 0;
  return kind === 'measure';
}
