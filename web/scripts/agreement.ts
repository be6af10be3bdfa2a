/** Words and what they say light up together: where the pointer is, where the keyboard is, where somebody tapped. */

const LIT = 'lit';

/** The key of the statement that an element belongs to. */
function keyOf(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  const words = target.closest<HTMLElement>('[data-says]');
  if (words !== null) return words.dataset['says'];
  return target.closest('.statement, td.role, td.measure')?.id;
}

function light(key: string | undefined): void {
  for (const lit of document.querySelectorAll(`.${LIT}`)) lit.classList.remove(LIT);
  if (key === undefined || key === '') return;
  for (const words of document.querySelectorAll<HTMLElement>('[data-says]'))
    if (words.dataset['says'] === key) words.classList.add(LIT);
  document.getElementById(key)?.classList.add(LIT);
}

for (const event of ['pointerover', 'focusin', 'click'])
  document.addEventListener(event, ({ target }) => {
    const key = keyOf(target);
    if (key !== undefined) light(key);
  });
