/** A query that a link carries behind #, compressed. */

/** The query of `#q=…`; undefined without one. Throws where it cannot be read. */
export async function queryOfLink(hash: string): Promise<string | undefined> {
  const packed = /^#q=(?<packed>[\w-]+)$/.exec(hash)?.groups?.['packed'];
  if (packed === undefined) return undefined;
  const base64 = packed.replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new TextDecoder('utf-8', { fatal: true }).decode(await bounded(unpacked));
}

/** Bytes of a query, at most: a link of some letters may unpack to much more. */
const MOST = 1_000_000;

async function bounded(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > MOST) throw new Error('too long');
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
