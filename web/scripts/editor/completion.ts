/** Completes terms, nodes by their names, variables of the query and the words of SPARQL. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { pickedCompletion } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import type { Names, Terms } from './terms.js';
import { askTerms, writtenAs } from './terms.js';

const KEYWORDS = [
  'SELECT', 'DISTINCT', 'WHERE', 'OPTIONAL', 'FILTER', 'UNION', 'MINUS', 'BIND', 'VALUES', 'GRAPH', 'SERVICE',
  'GROUP BY', 'HAVING', 'ORDER BY', 'LIMIT', 'OFFSET', 'ASK', 'CONSTRUCT', 'DESCRIBE', 'PREFIX', 'COUNT',
  'GROUP_CONCAT', 'SAMPLE', 'COALESCE', 'CONTAINS', 'STRSTARTS', 'LANG', 'STR', 'EXISTS', 'NOT EXISTS',
]; // prettier-ignore

/** Where nothing is completed. */
const OPAQUE = /^(?:String|Comment|IriRef)$/;

/** The source of completions; names are offered in the language of the page first. */
export function completionSource(
  language: 'ja' | 'en',
): (context: CompletionContext) => Promise<CompletionResult | null> {
  return async context => {
    const { name } = syntaxTree(context.state).resolveInner(context.pos, -1);
    if (OPAQUE.test(name)) return null;
    const variable = context.matchBefore(/[?$][\w]*/);
    if (variable !== null)
      return { from: variable.from, options: variablesOf(context, variable.from) };
    const word = context.matchBefore(/[\p{L}\p{N}_][\p{L}\p{N}_:-]*/u);
    if (word === null && !context.explicit) return null;
    const terms = await askTerms().catch(() => undefined);
    if (context.aborted) return null;
    const options = terms === undefined ? [] : completionsOf(terms, language);
    return {
      from: word?.from ?? context.pos,
      options: [...options, ...KEYWORDS.map(label => ({ label, type: 'keyword', boost: -1 }))],
      validFor: /^[\p{L}\p{N}_:-]*$/u,
    };
  };
}

/** The variables of the query, but for the one that is being written. */
function variablesOf({ state, pos }: CompletionContext, from: number): readonly Completion[] {
  const rest = `${state.sliceDoc(0, from)} ${state.sliceDoc(pos)}`;
  const names = [...rest.matchAll(/[?$]\w+/g)].map(([name]) => name);
  return [...new Set(names)].map(label => ({ label, type: 'variable' }));
}

let made: { readonly terms: Terms; readonly options: readonly Completion[] } | undefined;

/** Each term under what a query writes, and under its names; each node under its names. */
function completionsOf(terms: Terms, language: 'ja' | 'en'): readonly Completion[] {
  if (made?.terms !== terms) {
    const ofTerms = terms.terms.flatMap(({ iri, kind, names }) => {
      const written = writtenAs(iri, terms.prefixes);
      const apply = withPrefix(written, terms.prefixes);
      const detail = names[language] ?? '';
      return [
        { label: written, detail, type: kind, apply, boost: 1 },
        ...labels(names).map(label => ({ label, detail: written, type: kind, apply })),
      ];
    });
    const ofNodes = terms.nodes.flatMap(
      ({ iri, names }) =>
      labels(names).map(label => ({ label, detail: shortened(iri), type: 'constant', apply: `<${iri}>` })), // prettier-ignore
    );
    made = { terms, options: [...ofTerms, ...ofNodes] };
  }
  return made.options;
}

function labels(names: Names): readonly string[] {
  return [...new Set(Object.values(names))];
}

function shortened(iri: string): string {
  return iri.split('/').slice(-2).join('/');
}

type Apply = Exclude<Completion['apply'], string | undefined>;

/** Puts a term in, and its PREFIX at the top where the query has none. */
function withPrefix(written: string, prefixes: Terms['prefixes']): Apply {
  const prefix = /^(?<name>[\w-]+):/.exec(written)?.groups?.['name'] ?? '';
  const namespace = prefixes[prefix];
  return (...[view, completion, from, to]: Parameters<Apply>) => {
    const isThere = new RegExp(`PREFIX\\s+${prefix}:`, 'i').test(view.state.doc.toString());
    const declared = namespace === undefined || isThere ? '' : `PREFIX ${prefix}: <${namespace}>\n`;
    view.dispatch({
      changes: [
        { from: 0, insert: declared },
        { from, to, insert: written },
      ],
      selection: { anchor: declared.length + from + written.length },
      annotations: pickedCompletion.of(completion),
      userEvent: 'input.complete',
    });
  };
}
