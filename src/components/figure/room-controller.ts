import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FigureSpec } from '../../schema/figure.ts';

type Size = FigureSpec['size'];

/** Below this a picture is not laid out; it is cut off. */
const smallest: Size = { width: 300, height: 290 };

/** Knows the room that its element has for a picture, and calls it again when that changes. */
export class RoomController implements ReactiveController {
  /** In CSS pixels; null until it is known, since what is drawn for another is drawn in vain. */
  size: Size | null = null;
  private watched: Element | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly stage: () => Element | null;
  private readonly observer = new ResizeObserver((entries) => this.take(entries.at(-1)!.contentRect));

  /** @param stage what the picture fills, once the element has made it */
  constructor(host: ReactiveControllerHost, stage: () => Element | null) {
    this.host = host;
    this.stage = stage;
  }

  hostUpdated(): void {
    if (this.watched !== null) return;
    this.watched = this.stage();
    if (this.watched !== null) this.observer.observe(this.watched);
  }

  hostConnected(): void {
    if (this.watched !== null) this.observer.observe(this.watched);
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }

  /** Looks at once, for who does not wait for the browser's next frame. */
  measure(): void {
    if (this.size !== null || this.watched === null) return;
    const { clientWidth: width, clientHeight: height } = this.watched;
    this.take({ width, height });
  }

  private take({ width, height }: Size): void {
    const next = {
      width: Math.max(smallest.width, Math.floor(width)),
      height: Math.max(smallest.height, Math.floor(height)),
    };
    if (next.width === this.size?.width && next.height === this.size.height) return;
    this.size = next;
    this.host.requestUpdate();
  }
}
