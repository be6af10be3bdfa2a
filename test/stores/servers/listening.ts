/** Where a process listens, as Linux tells. */
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** A socket that takes connections: state 0A. `sl local_address rem_address st … inode` */
const LISTENING = /^\s*\d+: (?<address>[0-9A-F]+):[0-9A-F]{4} \S+ 0A (?:\S+ +){5}(?<inode>\d+)/gm;

/** 127.0.0.1, ::1 and ::ffff:127.0.0.1, as the kernel writes them. */
const LOOPBACK = /^(?:0100007F|0{24}01000000|0{16}FFFF00000100007F)$/;

/** The addresses on which a process takes connections, each with whether it is loopback. */
export function listeningOf(pid: number): readonly { address: string; isLoopback: boolean }[] {
  const own = new Set(
    readdirSync(`/proc/${pid}/fd`).map(file => linkOf(`/proc/${pid}/fd/${file}`)),
  );
  return ['tcp', 'tcp6'].flatMap(kind =>
    [...readFileSync(`/proc/${pid}/net/${kind}`, 'utf8').matchAll(LISTENING)]
      .filter(({ groups }) => own.has(`socket:[${groups?.['inode'] ?? ''}]`))
      .map(({ groups }) => groups?.['address'] ?? '')
      .map(address => ({ address, isLoopback: LOOPBACK.test(address) })),
  );
}

/** What a file of a process is; nothing where it was closed meanwhile. */
function linkOf(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
