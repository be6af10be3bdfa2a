/** A task that is never run twice at once. */

/**
 * Who asks while the task runs waits for a run that begins after it, together with all who ask until then:
 * what is there at the last asking is what is done last.
 */
export function oneAtATime<Result>(task: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<Result> | undefined;
  const begin = (): Promise<Result> => {
    next = undefined;
    const begun = task();
    running = begun.catch(() => undefined);
    return begun;
  };
  return () => (next ??= running.then(begin));
}
