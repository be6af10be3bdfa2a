/** Appends all of a list to another. `push(...more)` throws where a hostile text makes it a hundred thousand. */
export function append<Thing>(list: Thing[], more: Iterable<Thing>): void {
  for (const thing of more) list.push(thing);
}
