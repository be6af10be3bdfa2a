/** Values of the command line: read, or refused with what they should be. */
import { InvalidArgumentError } from 'commander';

/** Takes the exit code of the command that was run. */
export type Report = (code: number) => void;

/** Seconds, above 0. */
export function seconds(text: string): number {
  if (Number(text) > 0) return Number(text);
  throw new InvalidArgumentError('Seconds are a number above 0.');
}
