/** Buttons that copy what they name: shown where the browser lets a page copy. */

async function copy(button: HTMLButtonElement): Promise<void> {
  const { copy: text = '', done = '' } = button.dataset;
  const label = button.textContent;
  await navigator.clipboard.writeText(text);
  button.textContent = done;
  setTimeout(() => (button.textContent = label), 2_000);
}

// a browser gives pages of http no clipboard, but for those of this machine
const mayCopy = 'clipboard' in navigator;
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = !mayCopy;
  button.addEventListener('click', () => void copy(button));
}
