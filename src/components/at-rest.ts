/** Milliseconds without which a page that was just used is not at rest. */
const pause = 1000;

/** Settles when the page has had a pause and then nothing to do. Browsers that do not tell take the pause alone. */
export async function atRest(): Promise<void> {
  await new Promise((done) => setTimeout(done, pause));
  if (typeof requestIdleCallback === 'function') await new Promise((done) => requestIdleCallback(done));
}
