/** The editor for SPARQL in the place of the text box, which stays what the form sends. The door of CodeMirror. */
import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorState } from '@codemirror/state';
import { EditorView, drawSelection, keymap, lineNumbers } from '@codemirror/view';
import { sparql } from 'codemirror-lang-sparql';
import { completionSource } from './editor/completion.js';
import { queryOfLink } from './editor/link.js';
import { LOOK } from './editor/look.js';
import { PROBLEMS, markProblem } from './editor/problem.js';

/** What the page has: the box, its form, and where the editor is put. */
interface Place {
  readonly box: HTMLTextAreaElement;
  readonly form: HTMLFormElement;
}

/** Tab is no key of the editor: it goes on to the next control, as everywhere. */
function extensions({ box, form }: Place): Extension {
  const run = (): boolean => {
    form.requestSubmit();
    return true;
  };
  return [
    keymap.of([
      { key: 'Ctrl-Enter', mac: 'Ctrl-Enter', run },
      { key: 'Mod-Enter', run },
    ]),
    keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
    [
      lineNumbers(),
      history(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      indentOnInput(),
    ],
    [sparql(), PROBLEMS, LOOK, EditorView.lineWrapping],
    autocompletion({
      override: [completionSource(document.documentElement.lang === 'en' ? 'en' : 'ja')],
    }),
    EditorView.contentAttributes.of({
      'aria-label': labelOf(box),
      spellcheck: 'false',
      tabindex: '0',
    }),
    EditorView.updateListener.of(({ state, docChanged }) => {
      if (docChanged) box.value = state.doc.toString();
    }),
  ];
}

function labelOf({ labels }: HTMLTextAreaElement): string {
  return labels[0]?.textContent ?? 'SPARQL';
}

/**
 * Its styles are sheets that a script makes, which our Content-Security-Policy allows: CodeMirror makes such in a
 * shadow tree, and elements <style> elsewhere, which it does not allow.
 */
function openEditor(place: Place): EditorView {
  const { box } = place;
  const host = document.createElement('div');
  host.className = 'code';
  const root = host.attachShadow({ mode: 'open' });
  const state = EditorState.create({ doc: box.value, extensions: extensions(place) });
  box.before(host);
  const view = new EditorView({ state, parent: root, root });
  box.hidden = true;
  box.labels[0]?.addEventListener('click', () => view.focus());
  return view;
}

/** Puts the query of a link into the editor. It is not run before somebody says so. */
async function openLink(view: EditorView): Promise<void> {
  try {
    const query = await queryOfLink(location.hash);
    if (query === undefined) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: query } });
  } catch {
    const told = document.getElementById('bad-link');
    if (told !== null) told.hidden = false;
  }
}

const box = document.querySelector<HTMLTextAreaElement>('textarea#query');
if (box?.form) {
  const view = openEditor({ box, form: box.form });
  for (const hint of document.querySelectorAll<HTMLElement>('[data-editor-only]'))
    hint.hidden = false;
  markProblem(view);
  void openLink(view);
  addEventListener('hashchange', () => void openLink(view));
}
