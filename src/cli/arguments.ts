/** Values of the command line: read, or refused with what they should be. */
import { InvalidArgumentError } from 'commander';

/** Takes the exit code of the command that was run. */
export type Report = (code: number) => void;

/** A port: 3000; 0 for any that is free. */
export function portNumber(text: string): number {
  if (/^[0-9]{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

/** `--store A,B`, `--store A B`, `--store A --store B`. */
export function addresses(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...text.split(',').map(address => address.trim())].filter(Boolean);
}

/** How many proxies: 0 to 9. */
export function proxies(text: string | number): number {
  if (/^[0-9]$/.test(String(text))) return Number(text);
  throw new InvalidArgumentError('The number of proxies is 0 to 9.');
}

/** Seconds, above 0. */
export function seconds(text: string): number {
  if (Number(text) > 0) return Number(text);
  throw new InvalidArgumentError('Seconds are a number above 0.');
}
