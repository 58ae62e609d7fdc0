/**
 * Reads a comma in a box of a number as the decimal point: browsers that write numbers with a point leave it out without a word, and make
 * 0,5 a 5.
 */
export function readCommas(page: Pick<EventTarget, 'addEventListener'>): void {
  const isWritten = !(0.5).toLocaleString().includes('.');
  if (isWritten) return;
  page.addEventListener('beforeinput', (event) => {
    const box = event.composedPath()[0];
    const { data } = event as InputEvent;
    if (!(box instanceof HTMLInputElement) || box.type !== 'number' || data?.includes(',') !== true) return;
    event.preventDefault();
    // The one way to put text where the cursor is in such a box, and to have it undone by key.
    document.execCommand('insertText', false, data.replaceAll(',', '.'));
  });
}
