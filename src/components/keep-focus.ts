/**
 * Renders a list whose entries change their places, with the focus staying at its entry: on the same kind of control, else on the first.
 * @param mark the attribute that names an entry
 */
export function keepFocus(root: ShadowRoot, mark: string, render: () => void): void {
  const entryOf = (element: Element | null) => element?.closest(`[${mark}]`)?.getAttribute(mark) ?? null;
  const active = root.activeElement;
  const had = entryOf(active);
  render();
  if (had === null || entryOf(root.activeElement) === had) return;
  const controls = root.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    `[${mark}="${CSS.escape(had)}"] :is(input, select)`,
  );
  const type = active?.getAttribute('type');
  const same = [...controls].find((control) => control.getAttribute('type') === type);
  (same ?? controls[0])?.focus();
}
