/** JSON-LD for people: our prefixes as an inline context, one object a subject. */
import { JsonLdSerializer } from 'jsonld-streaming-serializer';
import { PREFIXES } from './namespaces.js';
import type { Quad } from './terms.js';
import { inReadingOrder } from './turtle.js';

/** Quads as JSON-LD with a context of prefixes; nothing has to be fetched to read it. */
export async function writeJsonLd(quads: readonly Quad[]): Promise<string> {
  const serializer = new JsonLdSerializer({ space: '  ', context: { ...PREFIXES } });
  for (const quad of inReadingOrder(quads)) serializer.write(quad);
  serializer.end();
  let text = '';
  for await (const chunk of serializer) text += String(chunk);
  return `${text}\n`;
}
