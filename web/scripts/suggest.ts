/** A search box that answers as somebody types: links to what has the words in its name or text. Without it, the form does. */

interface Hit {
  readonly label: string | null;
  readonly text: string;
  readonly page: string | null;
  readonly document: { readonly title: string } | null;
}

/** Milliseconds without a key after which the service is asked. */
const PAUSE = 120;
const MOST = 8;

async function find(words: string, signal: AbortSignal): Promise<readonly Hit[]> {
  const asked = new URLSearchParams({ q: words, limit: String(MOST) });
  const response = await fetch(`/api/search?${asked.toString()}`, { signal });
  return response.ok ? ((await response.json()) as { hits: readonly Hit[] }).hits : [];
}

/** A link to a page of our own, with what it is part of. */
function itemOf({ label, text, page, document: whole }: Hit): HTMLLIElement | undefined {
  if (page === null) return undefined;
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL(page, location.href).pathname;
  const name = label ?? text;
  link.textContent = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  if (whole !== null) link.title = whole.title;
  item.append(link);
  return item;
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
    list.replaceChildren(...hits.flatMap(hit => itemOf(hit) ?? []));
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
