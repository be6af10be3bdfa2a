/** Requests such as no well-meaning client sends. */
import fc from 'fast-check';

type Text = fc.Arbitrary<string>;

const METHODS = [
  'GET', 'HEAD', 'POST', 'QUERY', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'get', 'FETCH', '',
]; // prettier-ignore

const PATHS = [
  '/', '/query', '/sparql', '/graph-store', '/api/queries', '/api/queries/parties', '/api/queries/%00', '/api/search', '/api/openapi.json', '/api/x', '/dump/dataset.nq',
  '/dump/..%2f..%2fpackage.json', '/dump/', '/shapes', '/web/style.css', '/.well-known/void', '/admin/reload', '/admin', '/metrics', '/healthz', '/readyz', '/id/municipality/16211', '/id/municipality/16211.ttl',
  '/id/municipality/16211.exe', '/ns', '/dataset', '/graph/reference.html', '/favicon.ico', '/__proto__', '/constructor', '*', '//', '/../../etc/passwd',
]; // prettier-ignore

/** Characters that mean something in addresses, IRIs, queries and header fields. */
const SPECIAL = fc.constantFrom(
  ...'%&=?#/\\<>"\'{}|^`[]();,:@!$*+-._~ \t'.split(''),
  '%00', '%FF', '%C3%28', '%E3%81', '%', '%zz', '%25', '市', '𠮷', '\u0000', '\u007f', '..', '__proto__', '%0d%0aX-Injected:%201', '%u0041',
); // prettier-ignore

const junk: Text = fc
  .array(fc.oneof(SPECIAL, fc.string({ minLength: 1, maxLength: 5 })), { maxLength: 8 })
  .map(parts => parts.join(''));

const long: Text = fc
  .tuple(fc.constantFrom('a', '%41', '/', '(', '😀', 'a,'), fc.constantFrom(1_000, 7_000, 20_000))
  .map(([part, length]) => part.repeat(Math.ceil(length / part.length)));

const QUERIES = [
  'ASK {}', 'SELECT * { ?s ?p ?o } LIMIT 3', 'CONSTRUCT WHERE { ?s ?p ?o } LIMIT 3', 'DESCRIBE <urn:x>', 'CLEAR ALL', 'LOAD <http://127.0.0.1:1/>', 'SELECT', '{', '}', '',
  'SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }', 'SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }', 'SELECT (<urn:f>(1) AS ?x) {}', 'ASK { ?s <https://w3id.org/jp-renkei/ns#containsText> ?x }',
  'ASK { FILTER(REGEX("a", "(")) }', 'SELECT ("\\uD800" AS ?x) {}', 'SELECT * { ?s ?p "', 'BASE <urn:x> ASK { <y> <z> <> }', 'SELECT (1/0 AS ?x) (STRDT("x", <y>) AS ?y) {}',
]; // prettier-ignore

const [DEEP, DEEPER] = [200, 20_000];

/** Brackets inside each other. */
const nested: Text = fc
  .tuple(
    fc.constantFrom(
      ['ASK ', '{', '}'],
      ['ASK { FILTER', '(', ')'],
      ['ASK { ?s <p> ', '[ <p> ', ']'],
      ['ASK { ?s ', '(', ')'],
      ['SELECT (1', '+(1', ')'],
      ['ASK { FILTER(', '!', ''],
      ['ASK { ?s ?p ', '<<( ?a ?b ', ')>>'],
    ),
    fc.constantFrom(DEEP, DEEPER),
    fc.boolean(),
  )
  .map(([[begin = '', open = '', close = ''], depth, isClosed]) => {
    return begin + open.repeat(depth) + (isClosed ? close.repeat(depth) : '');
  });

const sparql: Text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...QUERIES) },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: junk },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...QUERIES), fc.nat(60))
      .map(([text, at]) => text.slice(0, at)),
  },
);

const PARAMETERS = [
  'query', 'update', 'default-graph-uri', 'named-graph-uri', 'format', 'version', 'q', 'limit', 'offset', 'name', 'municipality', 'theme', 'lang', 'graph', 'default', 'x',
  'query[]', 'format[a]', '__proto__[x]', 'constructor', '',
]; // prettier-ignore
const VALUES = ['', '0', '-1', '1e9', 'NaN', 'json', 'csv', 'exe', 'ja', 'xx', 'urn:x', 'not an iri', '観光', '射水市', 'null', '[object Object]']; // prettier-ignore

const value: Text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 2, arbitrary: sparql },
  { weight: 2, arbitrary: junk },
);

/** Parameters, some well written and some not. */
const parameters: Text = fc
  .array(
    fc.tuple(fc.constantFrom(...PARAMETERS), value, fc.boolean()).map(([name, text, isEncoded]) => {
      return `${name}=${isEncoded ? encodeURIComponent(Buffer.from(text).toString()) : text}`;
    }),
    { maxLength: 4 },
  )
  .map(pairs => pairs.join('&'));

const MEDIA_TYPES = [
  'text/turtle', 'application/sparql-results+json', 'text/csv', 'text/html', '*/*', 'image/png', 'application/n-quads', 'text/turtle; version=1.2', 'application/sparql-query',
  'application/sparql-update', 'application/x-www-form-urlencoded', 'application/x-www-form-urlencoded; charset=Shift_JIS', 'application/sparql-query; charset="utf-16"',
  'application/sparql-query; charset=', 'multipart/form-data; boundary=x', 'application/json', 'text/*;q=2, ;;;', '/', 'a/b/c;q=x', 'charset=utf-8',
]; // prettier-ignore

const media: Text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...MEDIA_TYPES) },
  { weight: 1, arbitrary: junk },
  { weight: 1, arbitrary: long },
);

const FIELDS = [
  'Accept', 'Accept-Language', 'Accept-Encoding', 'Accept-Charset', 'If-None-Match', 'If-Modified-Since', 'Range', 'Expect', 'Origin', 'Referer', 'Cookie', 'Authorization',
  'X-Forwarded-For', 'X-Forwarded-Host', 'Forwarded', 'Via', 'Content-Encoding', 'X-HTTP-Method-Override', 'Upgrade', 'Content-Language', 'X',
]; // prettier-ignore
const FIELD_VALUES = ['*', 'gzip', 'br;q=0', 'deflate', 'identity;q=0', 'ja', 'en;q=NaN', '"x"', 'W/"x"', 'bytes=0-1', 'bytes=9-1', '100-continue', '200-maybe', '127.0.0.1', 'null', 'websocket']; // prettier-ignore

const field: Text = fc
  .tuple(fc.constantFrom(...FIELDS), fc.oneof(fc.constantFrom(...FIELD_VALUES), media, junk, long))
  .map(([name, text]) => `${name}: ${text}`);

const body: fc.Arbitrary<Buffer> = fc.oneof(
  sparql.map(text => Buffer.from(text)),
  parameters.map(text => Buffer.from(text)),
  sparql.map(text => Buffer.from(text, 'utf16le')),
  fc.uint8Array({ maxLength: 50 }).map(bytes => Buffer.from(bytes)),
  fc.constantFrom(1_000_001, 3_000_000).map(length => Buffer.alloc(length, 0x20)),
);

/** How the length of a body is given: rightly, too long, too short, in chunks, in broken chunks, not at all. */
const framing: fc.Arbitrary<Framing> = fc.constantFrom(
  'right',
  'right',
  'right',
  'right',
  'long',
  'short',
  'chunks',
  'broken',
  'none',
  'twice',
  'both',
);
type Framing = 'right' | 'long' | 'short' | 'chunks' | 'broken' | 'none' | 'twice' | 'both';

/** A request as bytes; `goneAfter` where it leaves the server waiting, so that the client has to go. */
export interface FuzzedRequest {
  readonly bytes: Buffer;
  readonly goneAfter?: number;
}

const FRAMES: Readonly<Record<Framing, (body: Buffer) => readonly [string, Buffer]>> = {
  right: content => [`Content-Length: ${content.length}\r\n`, content],
  long: content => [`Content-Length: ${content.length + 10}\r\n`, content],
  short: content => [`Content-Length: ${Math.max(0, content.length - 3)}\r\n`, content],
  chunks: content => ['Transfer-Encoding: chunked\r\n', Buffer.concat([Buffer.from(`${content.length.toString(16)}\r\n`), content, Buffer.from(content.length === 0 ? '\r\n' : '\r\n0\r\n\r\n')])],
  broken: content => ['Transfer-Encoding: chunked\r\n', Buffer.concat([Buffer.from('zz\r\n'), content])],
  none: content => ['', content],
  twice: content => [`Content-Length: ${content.length}\r\nContent-Length: 7\r\n`, content],
  both: content => [`Content-Length: ${content.length}\r\nTransfer-Encoding: chunked\r\n`, content],
}; // prettier-ignore

/** A request. */
export const request: fc.Arbitrary<FuzzedRequest> = fc
  .record({
    method: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('GET', 'POST', 'QUERY', 'HEAD') }, { weight: 3, arbitrary: fc.constantFrom(...METHODS) }, { weight: 1, arbitrary: junk }),
    path: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PATHS) }, { weight: 4, arbitrary: fc.constant('/sparql') }, { weight: 2, arbitrary: junk }, { weight: 1, arbitrary: long }),
    search: fc.oneof({ weight: 3, arbitrary: parameters }, { weight: 1, arbitrary: fc.constant('') }),
    version: fc.oneof({ weight: 20, arbitrary: fc.constant('HTTP/1.1') }, { weight: 1, arbitrary: fc.constantFrom('HTTP/1.0', 'HTTP/9.9', '', 'HTTP') }),
    host: fc.oneof({ weight: 9, arbitrary: fc.constant('Host: localhost\r\n') }, { weight: 1, arbitrary: fc.constantFrom('', 'Host: \r\n', 'Host: a b<script>\r\n', 'Host: x\r\nHost: y\r\n') }),
    type: fc.oneof({ weight: 3, arbitrary: media }, { weight: 1, arbitrary: fc.constant(undefined) }),
    fields: fc.array(field, { maxLength: 3 }),
    content: body,
    frame: framing,
    cut: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(200) }),
  })
  .map(({ method, path, search, version, host, type, fields, content, frame, cut }) => {
    const [length, framed] = ['GET', 'HEAD', 'OPTIONS'].includes(method) && frame === 'right' ? ['', Buffer.alloc(0)] as const : FRAMES[frame](content);
    const line = `${method} ${path}${search === '' ? '' : `?${search}`} ${version}\r\n`;
    const typed = type === undefined ? '' : `Content-Type: ${type}\r\n`;
    const head = `${line}${host}Connection: close\r\n${typed}${fields.map(one => `${one}\r\n`).join('')}${length}\r\n`;
    const bytes = Buffer.concat([Buffer.from(head), framed]);
    const isWhole = cut === undefined && !['long', 'both', 'broken'].includes(frame);
    return isWhole ? { bytes } : { bytes: bytes.subarray(0, cut), goneAfter: 100 };
  }); // prettier-ignore
