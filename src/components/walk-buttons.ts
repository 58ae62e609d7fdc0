/**
 * Arrow keys, Home and End between the buttons of a list that is one tab stop; to be given the keys of the list.
 * @returns the button that has the focus now, where a key moved it
 */
export function walkButtons(event: KeyboardEvent): HTMLButtonElement | null {
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const last = buttons.length - 1;
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const places: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, last),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: last,
  };
  const to = places[event.key];
  if (at < 0 || to === undefined) return null;
  event.preventDefault();
  buttons[to]!.focus();
  return buttons[to]!;
}
