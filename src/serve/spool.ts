/** Long bodies wait on disk, not in memory, for clients that read slowly; they are made ready one or two at a time. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream';
import { Turns } from './turns.js';

/** Bytes of a body that may wait in memory; a connection holds little more of one that is longer. */
const HELD = 1_000_000;

/** Long bodies of one client that may wait at a time, and bytes of all of them. */
const OF_CLIENT = 8;
const OF_ALL = 2_000_000_000;

/**
 * Long bodies that are made ready at a time: each is in memory whole, as it is and compressed, and takes one of the four
 * threads in which Node compresses short ones, too.
 */
const MADE_AT_A_TIME = 2;
const making = new Turns(MADE_AT_A_TIME);

/** What waits: bodies by client, and bytes. */
const waiting = { bodies: new Map<string, number>(), bytes: 0 };

/** A body that is to be sent. */
export interface Unsent {
  /** Its characters. */
  readonly length: number;
  /** The body as it is sent. */
  encoded(): Promise<Encoded>;
}

/** A body as it is sent, with the header fields that tell how it is. */
export interface Encoded {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** A body that is ready to be sent. */
export interface Sendable extends Pick<Encoded, 'headers'> {
  /** Its bytes. */
  readonly length: number;
  /** Begins to send it, and holds nothing of it in memory meanwhile. */
  sendTo(response: Writable): void;
  /** Lets it go unsent. */
  drop(): Promise<void>;
}

/**
 * Takes a body of a client for sending, before anything is sent: where it cannot be put on disk the request fails as
 * a whole. Undefined where too much waits already; of a body that has many characters nothing is looked at then.
 * @throws Error of the file system
 */
export async function sendable(body: Unsent, client: string): Promise<Sendable | undefined> {
  if (body.length > HELD) {
    const free = reserve(body.length, client);
    return free === undefined ? undefined : making.take(() => ready(body, free));
  }
  const encoded = await body.encoded();
  if (encoded.bytes.length <= HELD) return held(encoded);
  const free = reserve(encoded.bytes.length, client);
  return free === undefined ? undefined : ready({ encoded: () => Promise.resolve(encoded) }, free);
}

/** Counts a body as waiting; gives what counts it no more. */
function reserve(length: number, client: string): (() => void) | undefined {
  const count = waiting.bodies.get(client) ?? 0;
  if (count >= OF_CLIENT || waiting.bytes + length > OF_ALL) return undefined;
  waiting.bodies.set(client, count + 1);
  waiting.bytes += length;
  return () => {
    waiting.bytes -= length;
    const left = (waiting.bodies.get(client) ?? 1) - 1;
    if (left === 0) waiting.bodies.delete(client);
    else waiting.bodies.set(client, left);
  };
}

function held({ bytes, headers }: Encoded): Sendable {
  return {
    headers,
    length: bytes.length,
    sendTo: response => void response.end(bytes),
    drop: () => Promise.resolve(),
  };
}

/** Encodes a long body; it waits in memory where that made it short, else on disk. */
async function ready(body: Pick<Unsent, 'encoded'>, free: () => void): Promise<Sendable> {
  try {
    const encoded = await body.encoded();
    if (encoded.bytes.length > HELD) return await spooled(encoded, free);
    free();
    return held(encoded);
  } catch (error) {
    free();
    throw error;
  }
}

/** @throws Error of the file system, with which nothing is left on disk */
async function spooled({ bytes, headers }: Encoded, free: () => void): Promise<Sendable> {
  const { length } = bytes;
  const folder = await mkdtemp(join(tmpdir(), 'renkei-answer-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const file = await open(join(folder, 'body'), 'wx+', 0o600);
    await file.writeFile(bytes);
    const end = (): Promise<void> => {
      free();
      return remove();
    };
    return {
      headers,
      length,
      // a client that is gone before the end is no error of ours
      sendTo: response =>
        void pipeline(file.createReadStream({ start: 0 }), response, () => void end()),
      drop: () => file.close().then(end),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
