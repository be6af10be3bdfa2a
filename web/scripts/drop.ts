/** A file that is dropped on the form is sent at once. Without it, a file is chosen. */

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-drop]')) {
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  for (const hint of form.querySelectorAll<HTMLElement>('[data-drop-only]')) hint.hidden = false;
  form.addEventListener('dragover', event => {
    event.preventDefault();
    form.classList.add('dropping');
  });
  form.addEventListener('dragleave', () => form.classList.remove('dropping'));
  form.addEventListener('drop', event => {
    form.classList.remove('dropping');
    const files = event.dataTransfer?.files;
    if (input === null || files === undefined || files.length === 0) return;
    event.preventDefault();
    input.files = files;
    form.requestSubmit();
  });
}
