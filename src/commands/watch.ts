/** Waits for a new dataset version: the file `latest` of a folder names it. */
import { watch } from 'node:fs';
import { GRAPH_FOLDER } from './options.js';

/** How long a folder must be quiet before it is looked at, in milliseconds: a build writes many files. */
const QUIET = 300;

/** Calls `changed` after the first of some paths has changed; gives what ends that. */
export function watchFolder(paths: readonly string[], changed: () => void): () => void {
  const [folder = GRAPH_FOLDER] = paths;
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
