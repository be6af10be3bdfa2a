/** Terms and nodes with their names, as /query/terms.json gives them. */

/** Names by language. */
export type Names = Partial<Record<'ja' | 'en', string>>;

/** What the editor completes. */
export interface Terms {
  readonly prefixes: Readonly<Record<string, string>>;
  readonly terms: readonly { readonly iri: string; readonly kind: string; readonly names: Names }[];
  readonly nodes: readonly { readonly iri: string; readonly names: Names }[];
}

let known: Promise<Terms> | undefined;

/** Asks for them once; again where that failed. */
export function askTerms(): Promise<Terms> {
  known ??= load().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function load(): Promise<Terms> {
  const response = await fetch('/query/terms.json');
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as Terms;
}

/** A term as a query writes it: `rk:party`, or `<…>` where no prefix fits. */
export function writtenAs(iri: string, prefixes: Terms['prefixes']): string {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    const local = iri.startsWith(namespace) ? iri.slice(namespace.length) : '';
    if (/^[A-Za-z_][\w-]*$/.test(local)) return `${prefix}:${local}`;
  }
  return `<${iri}>`;
}
