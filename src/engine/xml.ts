/** Results that XML can hold: those of oxigraph 0.5.11 that are no XML are refused, for another format can hold them. */
import type { QueryResponse } from './index.js';
import { notInXml } from './refusals.js';

const RDF_XML = 'application/rdf+xml';

/** What no XML 1.0 document may hold, escaped or not. https://www.w3.org/TR/xml/#charsets */
const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** `<oxprefix: xmlns:oxprefix="http://example.org/a/">`: a property whose IRI ends with no XML name. */
const NO_NAME = /<[^\s<>/]*:[\s>/]/;

/** An answer as it is where XML can hold it, with U+000D escaped: XML would read it as a line feed. */
export function readableXml(answer: QueryResponse): QueryResponse {
  const { body, mediaType } = answer;
  if (!mediaType.endsWith('+xml')) return answer;
  const character = NO_CHARACTER.exec(body)?.[0];
  if (character !== undefined) return notInXml(mediaType, `XML has no ${codeOf(character)}`);
  if (mediaType === RDF_XML && NO_NAME.test(body))
    return notInXml(mediaType, 'a property has an IRI whose last part is no name in RDF/XML');
  return body.includes('\r') ? { ...answer, body: body.replaceAll('\r', '&#13;') } : answer;
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
