/** Who we are for a server that asks: Basic (RFC 7617), Digest (RFC 7616) or a bearer token (RFC 6750). */
import { createHash, randomBytes } from 'node:crypto';
import type { ExchangeLimits, HttpAnswer, HttpRequest } from './http.js';
import { exchange } from './http.js';

/** What a server is shown. */
export type Credentials =
  { readonly user: string; readonly password: string } | { readonly token: string };

/** Exchanges with one server as somebody that it knows. */
export class Visitor {
  readonly #credentials: Credentials | undefined;
  #challenge: Challenge | undefined;
  /** Whether what was shown last was good. */
  #isKnown = false;

  constructor(credentials?: Credentials) {
    this.#credentials = credentials;
  }

  /**
   * Sends a request; again with a name and a password where the server asks for them.
   * @throws RemoteError
   */
  async exchange(
    address: string,
    request: HttpRequest,
    limits: ExchangeLimits,
  ): Promise<HttpAnswer> {
    const answer = await exchange(address, this.#signed(address, request), limits);
    const challenge = challengeOf(answer);
    if (challenge === undefined) this.#isKnown = true;
    if (challenge === undefined || !this.#learns(challenge)) return this.#discreet(answer);
    return this.#discreet(await exchange(address, this.#signed(address, request), limits));
  }

  /** What a server says of a failure is shown to people: some repeat what they were sent, and with it our secrets. */
  #discreet(answer: HttpAnswer): HttpAnswer {
    if (answer.status < 300) return answer;
    const body = secretsOf(this.#credentials).reduce(
      (text, secret) => text.replaceAll(secret, '…'),
      answer.body,
    );
    return { ...answer, body };
  }

  /** Whether a challenge is worth another try: there is something to show, and it was not refused just now. */
  #learns(challenge: Challenge): boolean {
    if (this.#credentials === undefined || 'token' in this.#credentials) return false;
    const isNew = this.#challenge === undefined || this.#isKnown || challenge.isStale;
    this.#isKnown = false;
    this.#challenge = isNew ? challenge : undefined;
    return isNew;
  }

  #signed(address: string, request: HttpRequest): HttpRequest {
    const Authorization = this.#authorization(address, request);
    return Authorization === undefined
      ? request
      : { ...request, headers: { ...request.headers, Authorization } };
  }

  #authorization(address: string, { method }: HttpRequest): string | undefined {
    const credentials = this.#credentials;
    if (credentials === undefined) return undefined;
    if ('token' in credentials) return `Bearer ${credentials.token}`;
    if (this.#challenge === undefined) return undefined;
    const { user, password } = credentials;
    if (this.#challenge.scheme === 'basic') return `Basic ${basic(user, password)}`;
    const { pathname, search } = new URL(address);
    this.#challenge.count += 1;
    return digest(this.#challenge, { user, password, method, uri: pathname + search });
  }
}

function basic(user: string, password: string): string {
  return Buffer.from(`${user}:${password}`).toString('base64');
}

/** What nobody else should read, in every form in which it is sent. */
function secretsOf(credentials: Credentials | undefined): readonly string[] {
  if (credentials === undefined) return [];
  if ('token' in credentials) return [credentials.token];
  const { user, password } = credentials;
  return password === '' ? [] : [basic(user, password), password];
}

/** How a server wants to be told. */
interface Challenge {
  readonly scheme: 'basic' | 'digest';
  readonly fields: Readonly<Record<string, string>>;
  /** Whether only the number that was given for once is too old. */
  readonly isStale: boolean;
  /** How many requests were signed with it. */
  count: number;
}

/** `Digest realm="SPARQL", nonce="…", qop="auth", algorithm="MD5"`; undefined where no name is asked for. */
function challengeOf({ status, headers }: HttpAnswer): Challenge | undefined {
  const header = headers['www-authenticate'];
  if (status !== 401 || header === undefined) return undefined;
  const digestPart = /\bdigest\s+(?<fields>.*)$/is.exec(header)?.groups?.['fields'];
  if (digestPart === undefined)
    return /\bbasic\b/i.test(header)
      ? { scheme: 'basic', fields: {}, isStale: false, count: 0 }
      : undefined;
  const fields = Object.fromEntries(
    [...digestPart.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,"]+))/g)].map(
      ([, name = '', quoted, plain]) => [name.toLowerCase(), quoted ?? plain ?? ''],
    ),
  );
  const isStale = fields['stale']?.toLowerCase() === 'true';
  return { scheme: 'digest', fields, isStale, count: 0 };
}

interface Signed {
  readonly user: string;
  readonly password: string;
  readonly method: string;
  readonly uri: string;
}

/** The response of RFC 7616 §3.4.1, for MD5 and SHA-256 with or without qop=auth. */
function digest({ fields, count }: Challenge, { user, password, method, uri }: Signed): string {
  const { realm = '', nonce = '', opaque, algorithm = 'MD5', qop = '' } = fields;
  const name = /sha-?256/i.test(algorithm) ? 'sha256' : 'md5';
  const hash = (text: string): string => createHash(name).update(text).digest('hex');
  const nc = count.toString(16).padStart(8, '0');
  const cnonce = randomBytes(8).toString('hex');
  const isCounted = qop.split(',').some(part => part.trim() === 'auth');
  const secret = hash(`${user}:${realm}:${password}`);
  const what = hash(`${method}:${uri}`);
  const middle = isCounted ? `${nonce}:${nc}:${cnonce}:auth` : nonce;
  const response = hash(`${secret}:${middle}:${what}`);
  return [
    `Digest username="${user}"`,
    `realm="${realm}"`,
    `nonce="${nonce}"`,
    `uri="${uri}"`,
    `response="${response}"`,
    `algorithm=${algorithm}`,
    ...(isCounted ? ['qop=auth', `nc=${nc}`, `cnonce="${cnonce}"`] : []),
    ...(opaque === undefined ? [] : [`opaque="${opaque}"`]),
  ].join(', ');
}
