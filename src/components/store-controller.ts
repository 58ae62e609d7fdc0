import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from '../state/store.ts';

type Subscribable = Pick<Store<object>, 'subscribe'>;

/** Redraws its element whenever the store changes, as long as the element is on the page. */
export class StoreController implements ReactiveController {
  private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  private readonly store: () => Subscribable;
  private isConnected = false;
  private stop: (() => void) | null = null;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, store: () => Subscribable) {
    this.host = host;
    this.store = store;
  }

  /** An element that was on the page before its class was known gets its properties with its first update, and its store is one of them. */
  hostConnected(): void {
    this.isConnected = true;
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.isConnected) this.stop ??= this.store().subscribe(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.isConnected = false;
    this.stop?.();
    this.stop = null;
  }
}
