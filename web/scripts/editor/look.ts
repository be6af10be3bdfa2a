/** How the editor looks: the colours of the pages, light and dark, come in by their variables. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const LAYOUT = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--shade)',
    fontSize: '0.85rem',
    height: '100%',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    overflow: 'auto',
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    lineHeight: '1.5',
  },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.5rem 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { color: 'var(--quiet)', backgroundColor: 'var(--shade)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--mark)' },
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--line)',
    borderRadius: '6px',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--paper)',
    backgroundColor: 'var(--link)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-completionDetail': { color: 'var(--quiet)', fontStyle: 'normal' },
  '.cm-problem': { textDecoration: 'underline wavy var(--problem)', textUnderlineOffset: '0.2em' },
  '.cm-problem-message': {
    color: 'var(--problem)',
    fontFamily: 'system-ui, sans-serif',
    padding: '0 0.4rem 0.25rem',
  },
});

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--joint)', fontWeight: '600' },
  { tag: tags.variableName, color: 'var(--participate)' },
  { tag: tags.string, color: 'var(--support)' },
  { tag: [tags.integer, tags.float, tags.bool], color: 'var(--lead)' },
  { tag: tags.namespace, color: 'var(--link)' },
  { tag: tags.comment, color: 'var(--quiet)' },
]);

/** The look of the editor. */
export const LOOK: Extension = [LAYOUT, syntaxHighlighting(COLOURS)];
