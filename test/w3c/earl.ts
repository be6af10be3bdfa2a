/** Results in EARL, as W3C's groups collect them: https://www.w3.org/TR/EARL10-Schema/ */

/** A test by its address, and whether it passes. */
export interface Result {
  readonly uri: string;
  readonly passes: boolean;
}

const HEAD = `# What the query service passes of the query suites of W3C; written by test/w3c (UPDATE=1), which runs them.
# Entailment regimes and updates are not supported, and not run.
@prefix earl: <http://www.w3.org/ns/earl#>.
@prefix doap: <http://usefulinc.com/ns/doap#>.

<https://w3id.org/jp-renkei/> a doap:Project, earl:TestSubject, earl:Software;
    doap:name "jp-renkei";
    doap:programming-language "TypeScript".

`;

/** One assertion a test, in the order of their addresses. */
export function earlOf(results: readonly Result[]): string {
  const assertions = results
    .map(({ uri, passes }) => `[] a earl:Assertion; earl:subject <https://w3id.org/jp-renkei/>; earl:mode earl:automatic; earl:test <${uri}>; earl:result [ earl:outcome earl:${passes ? 'passed' : 'failed'} ].`)
    .sort(); // prettier-ignore
  return `${HEAD}${assertions.join('\n')}\n`;
}
