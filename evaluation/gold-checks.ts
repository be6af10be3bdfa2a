/** Small checks that a file of gold is made of. Each says what it wants where it is not given. */

/** What is wrong, and where: `instruments[0].measures[2].content`. */
export interface Fault {
  readonly field: string;
  readonly wanted: string;
}

/** Looks at a value; the first thing wrong with it, or nothing. */
export type Check = (value: unknown, field: string) => Fault | undefined;

/** A text that is not empty. */
export const text: Check = (value, field) =>
  typeof value === 'string' && value !== '' ? undefined : { field, wanted: 'a text, not empty' };

/** A whole number from 1. */
export const ordinal: Check = (value, field) =>
  Number.isInteger(value) && Number(value) > 0
    ? undefined
    : { field, wanted: 'a whole number from 1' };

/** true or false. */
export const yesOrNo: Check = (value, field) =>
  typeof value === 'boolean' ? undefined : { field, wanted: 'true or false' };

/** A text of a form, as `2026-01-19`. */
export function form(pattern: RegExp, example: string): Check {
  return (value, field) =>
    typeof value === 'string' && pattern.test(value)
      ? undefined
      : { field, wanted: `a text as "${example}"` };
}

/** One of some words. */
export function oneOf(words: Iterable<string>): Check {
  const known = [...words];
  return (value, field) =>
    known.includes(value as string) ? undefined : { field, wanted: `one of: ${known.join(', ')}` };
}

/** A list whose every entry passes. */
export function listOf(check: Check): Check {
  return (value, field) => {
    if (!Array.isArray(value)) return { field, wanted: 'a list: [ … ]' };
    return firstFault(value.map((entry, at) => () => check(entry, `${field}[${at}]`)));
  };
}

/** An object with the fields that are required, perhaps those that are optional, and no other. */
export function record(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  const known = new Map(Object.entries({ ...required, ...optional }));
  return (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { field, wanted: 'an object: { … }' };
    const at = (name: string): string => (field === '' ? name : `${field}.${name}`);
    const fields = new Map(Object.entries(value));
    const missing = Object.keys(required).find(name => !fields.has(name));
    if (missing !== undefined) return { field: at(missing), wanted: 'there: it is required' };
    const stranger = [...fields.keys()].find(name => !known.has(name));
    if (stranger !== undefined) {
      const wanted = `a known field (${[...known.keys()].join(', ')})`;
      return { field: at(stranger), wanted };
    }
    return firstFault(
      [...fields].map(
        ([name, held]) =>
          () =>
            known.get(name)?.(held, at(name)),
      ),
    );
  };
}

function firstFault(looks: readonly (() => Fault | undefined)[]): Fault | undefined {
  for (const look of looks) {
    const fault = look();
    if (fault !== undefined) return fault;
  }
  return undefined;
}
