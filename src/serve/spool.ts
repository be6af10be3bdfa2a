/** Long bodies wait on disk, not in memory, for clients that read slowly. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream';

/** Bytes of a body that may wait in memory; a connection holds little more of one that is longer. */
const HELD = 1_000_000;

/** Long bodies of one client that may wait at a time, and bytes of all of them. */
const OF_CLIENT = 8;
const OF_ALL = 2_000_000_000;

/** What waits: bodies by client, and bytes. */
const waiting = { bodies: new Map<string, number>(), bytes: 0 };

/** A body that is ready to be sent. */
export interface Sendable {
  readonly length: number;
  /** Begins to send it, and holds nothing of it in memory meanwhile. */
  sendTo(response: Writable): void;
  /** Lets it go unsent. */
  drop(): Promise<void>;
}

/**
 * Takes a body of a client for sending, before anything is sent: where it cannot be put on disk the request fails as
 * a whole. Undefined where too much waits already.
 * @throws Error of the file system
 */
export async function sendable(body: Buffer, client: string): Promise<Sendable | undefined> {
  if (body.length <= HELD) return held(body);
  const free = reserve(body.length, client);
  return free === undefined ? undefined : spooled(body, free);
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

function held(body: Buffer): Sendable {
  return {
    length: body.length,
    sendTo: response => void response.end(body),
    drop: () => Promise.resolve(),
  };
}

async function spooled(body: Buffer, free: () => void): Promise<Sendable> {
  const { length } = body;
  const folder = await mkdtemp(join(tmpdir(), 'renkei-answer-')).catch((error: unknown) => {
    free();
    throw error;
  });
  const remove = (): Promise<void> => {
    free();
    return rm(folder, { recursive: true, force: true });
  };
  try {
    const file = await open(join(folder, 'body'), 'wx+', 0o600);
    await file.writeFile(body);
    return {
      length,
      // a client that is gone before the end is no error of ours
      sendTo: response =>
        void pipeline(file.createReadStream({ start: 0 }), response, () => void remove()),
      drop: () => file.close().then(remove),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
