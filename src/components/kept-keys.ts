/** Letters that do something with Ctrl on the page behind. */
const letters = 'zyk';

/** Keeps keys of the page from it while a dialog that is no part of it stands over it; boxes in the dialog still undo what is written in them. */
export function keepKeysFromPage(event: KeyboardEvent): void {
  const { key } = event;
  const isWithControl = (event.ctrlKey || event.metaKey) && letters.includes(key.toLowerCase());
  if (!isWithControl && key !== 'F6' && key !== 'Escape') return;
  event.stopPropagation();
  // Else the browser goes to a box of its own.
  if (key.toLowerCase() === 'k') event.preventDefault();
}
