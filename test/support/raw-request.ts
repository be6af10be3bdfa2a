/** A request as bytes, and what comes back: what `fetch` would not send can be sent so. */
import { connect } from 'node:net';

/** The answer to a request; undefined where the connection ended without one. */
export interface RawResponse {
  readonly status: number;
  /** Header fields by their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** How a request is sent. */
export interface Sending {
  /** The connection is given up after so many milliseconds, as a client does that is gone. */
  readonly goneAfter?: number;
}

/** How long an answer may take, in milliseconds. */
const PATIENCE = 20_000;

/** Sends bytes to a server on this machine. */
export function sendRaw(
  url: string,
  bytes: Buffer,
  { goneAfter }: Sending = {},
): Promise<RawResponse | undefined> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes));
    const late = setTimeout(() => {
      socket.destroy();
      if (goneAfter === undefined) reject(new Error(`no answer within ${PATIENCE} ms`));
    }, goneAfter ?? PATIENCE);
    socket.on('data', chunk => chunks.push(chunk));
    // a server that refuses may end the connection while we still write
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(late);
      resolve(parsed(Buffer.concat(chunks).toString('latin1')));
    });
  });
}

function parsed(text: string): RawResponse | undefined {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
  if (Number.isNaN(status)) return undefined;
  // an interim answer, to Expect: 100-continue, comes before the answer
  if (status === 100) return parsed(rest.join('\r\n\r\n'));
  const headers = new Map(
    lines.map(line => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
    }),
  );
  return { status, headers, body: rest.join('\r\n\r\n') };
}
