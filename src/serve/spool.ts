/** Long bodies wait on disk, not in memory, for clients that read slowly. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream';

/** Bytes of a body that may wait in memory; a connection holds little more of one that is longer. */
const HELD = 1_000_000;

/** A body that is ready to be sent. */
export interface Sendable {
  readonly length: number;
  /** Begins to send it, and holds nothing of it in memory meanwhile. */
  sendTo(response: Writable): void;
  /** Lets it go unsent. */
  drop(): Promise<void>;
}

/**
 * Takes a body for sending, before anything is sent: where it cannot be put on disk the request fails as a whole.
 * @throws Error of the file system
 */
export function sendable(body: Buffer): Promise<Sendable> | Sendable {
  return body.length > HELD ? spooled(body) : held(body);
}

function held(body: Buffer): Sendable {
  return {
    length: body.length,
    sendTo: response => void response.end(body),
    drop: () => Promise.resolve(),
  };
}

async function spooled(body: Buffer): Promise<Sendable> {
  const { length } = body;
  const folder = await mkdtemp(join(tmpdir(), 'renkei-answer-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
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
