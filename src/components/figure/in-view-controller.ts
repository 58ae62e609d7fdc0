import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels around the window within which an element counts as seen, so that nothing is drawn while it scrolls in. */
const margin = '200px';

/** Knows whether its element can be seen, and calls it again when it comes into view or, out of view, when the page has nothing else to do. */
export class InViewController implements ReactiveController {
  private readonly host: ReactiveControllerHost & Element;
  private isSeen = true; // until the browser says otherwise, so that what is new is drawn at once
  private waiting = false;
  private turn = false;
  private readonly observer = new IntersectionObserver((entries) => this.see(entries.at(-1)!), {
    rootMargin: margin,
  });

  constructor(host: ReactiveControllerHost & Element) {
    this.host = host;
  }

  hostConnected(): void {
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer.disconnect();
    this.isSeen = true;
  }

  /** Whether work may be done now; where it may not, the element is called again when it may. */
  mayWork(): boolean {
    if (this.isSeen || this.turn) return true;
    if (!this.waiting) this.wait();
    return false;
  }

  hostUpdated(): void {
    this.turn = false;
  }

  private see({ isIntersecting }: IntersectionObserverEntry): void {
    this.isSeen = isIntersecting;
    if (this.waiting && isIntersecting) this.host.requestUpdate();
  }

  private wait(): void {
    this.waiting = true;
    const begin = (): void => {
      this.waiting = false;
      this.turn = true;
      this.host.requestUpdate();
    };
    // Safari has no word for a page at rest.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(begin, { timeout: 1000 });
    else setTimeout(begin, 50);
  }
}
