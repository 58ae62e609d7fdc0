/** What the page is drawn on: as the reader's browser asks, or as the reader chose here. */
export type Surface = 'system' | 'light' | 'dark';
export const surfaces: readonly Surface[] = ['system', 'light', 'dark'];

const place = 'parley-surface';
const changed = 'surface-chosen';

/** The surface that holds now. */
export function chosenSurface(): Surface {
  return surfaces.find((one) => one === document.documentElement.dataset['surface']) ?? 'system';
}

/** Takes a surface, tells everything that is drawn on it, and keeps it where this browser keeps anything. */
export function chooseSurface(surface: Surface): void {
  document.documentElement.dataset['surface'] = surface;
  dispatchEvent(new Event(changed));
  try {
    localStorage.setItem(place, surface);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** Takes the surface that was kept, if one was. */
export function restoreSurface(): void {
  try {
    const kept = surfaces.find((one) => one === localStorage.getItem(place));
    if (kept !== undefined) document.documentElement.dataset['surface'] = kept;
  } catch {
    // The browser's own surface stays.
  }
}

/** Calls when another surface is chosen. @returns stops that */
export function followSurface(follow: () => void): () => void {
  addEventListener(changed, follow);
  return () => removeEventListener(changed, follow);
}
