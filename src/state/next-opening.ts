/** Name under which the browser keeps that the page will open something else than it comes with; the page reads it before anything of it is seen. */
const name = 'parley-opens';

/** Says for the next load whether the page will open what it comes with or work of the reader's. */
export function tellNextOpening(opens: 'first-view' | 'work'): void {
  try {
    if (opens === 'work') localStorage.setItem(name, opens);
    else localStorage.removeItem(name);
  } catch {
    // A browser that lets the page keep nothing keeps no work either.
  }
}
