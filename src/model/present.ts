/** An object's fields that have a value. A model leaves out what a text does not say. */
export type Present<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

/** The fields whose value is not undefined: `present({ delay: undefined, order: 1 })` is `{ order: 1 }`. */
export function present<Fields extends object>(fields: Fields): Present<Fields> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Present<Fields>;
}
