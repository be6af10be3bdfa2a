/** Every measurement in one run. Figures are of this machine; the ratios travel. */
import { benchBuild } from './build.js';
import { benchConversion } from './convert.js';
import { benchLarge } from './large.js';
import { benchPdf } from './pdf.js';
import { benchQueries } from './query.js';
import { benchServe } from './serve.js';

await benchConversion();
await benchLarge();
await benchBuild();
await benchPdf();
await benchServe();
await benchQueries();
