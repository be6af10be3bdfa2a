/** What a process holds, as Linux says it. */
import { readFileSync, readdirSync } from 'node:fs';

/** Milliseconds of nothing. */
export function pause(milliseconds) {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

/** Resident memory in MB, threads, and open handles of a process; NaN where the system does not say. */
export function footprint(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const number = name => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
    return {
      memory: number('VmRSS') / 1000,
      threads: number('Threads'),
      handles: readdirSync(`/proc/${pid}/fd`).length,
    };
  } catch {
    return { memory: NaN, threads: NaN, handles: NaN };
  }
}
