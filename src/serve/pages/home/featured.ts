/** What the start page asks about, where the data have it: `data/start-page.json`. */

/** Names and slugs. */
export interface Featured {
  /** The name of a municipality: who shares partners with it? */
  readonly municipality: string;
  /** Slugs of a region and of a theme: who leads it there? */
  readonly leader: { readonly region: string; readonly theme: string };
}
