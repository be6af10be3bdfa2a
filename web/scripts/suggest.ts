/** A search box that answers as somebody types: links to what has the words in its name or text. Without it, the form does. */

/** Milliseconds without a key after which the service is asked. */
const PAUSE = 120;

/** The items for some words; undefined where the service does not answer. */
async function find(words: string, signal: AbortSignal): Promise<readonly Node[] | undefined> {
  const asked = new URLSearchParams({ q: words, lang: document.documentElement.lang });
  const response = await fetch(`/search/suggestions?${asked.toString()}`, { signal });
  if (!response.ok) return undefined;
  // a document of its own, in which nothing runs
  const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
  return [...parsed.body.children].map(item => document.importNode(item, true));
}

/** Arrow keys go from the box to the links and between them; Escape closes the list. */
function move(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const stops = [input, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLAnchorElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape') {
    list.hidden = true;
    input.focus();
  }
  if (step === undefined || list.hidden || at < 0) return;
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
}

function suggestFor(input: HTMLInputElement, list: HTMLElement): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();
  const ask = async (): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const words = input.value.trim();
    const hits = words === '' ? [] : await find(words, asking.signal).catch(() => undefined);
    if (hits === undefined) return;
    list.replaceChildren(...hits);
    list.hidden = list.childElementCount === 0;
  };
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(), PAUSE);
  });
  const form = input.closest('form');
  form?.addEventListener('keydown', event => move(event, input, list));
  form?.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !form.contains(relatedTarget)) list.hidden = true;
  });
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) {
  const list = document.getElementById(input.dataset['suggest'] ?? '');
  if (list !== null) suggestFor(input, list);
}
