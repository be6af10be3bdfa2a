/** Progress on a terminal, for anything over a second. The door of cli-progress. */
import cliProgress from 'cli-progress';

/** How long work may take before a bar is shown, in milliseconds. */
const PATIENCE = 1000;

/** Where progress goes. */
export interface ProgressOptions {
  readonly quiet: boolean;
}

/** Counts the items that pass, and shows a bar on a terminal once it takes long. */
export function* withProgress<Item>(
  items: Iterable<Item>,
  total: number,
  { quiet }: ProgressOptions,
): Generator<Item> {
  const started = Date.now();
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total}  {eta_formatted}',
    stream: process.stderr,
  });
  let shown = false;
  let count = 0;
  try {
    for (const item of items) {
      yield item;
      count += 1;
      if (!shown && !quiet && process.stderr.isTTY && Date.now() - started > PATIENCE) {
        bar.start(total, count);
        shown = true;
      }
      if (shown) bar.update(count);
    }
  } finally {
    // whoever stops in the middle gets the terminal back as it was
    if (shown) bar.stop();
  }
}
