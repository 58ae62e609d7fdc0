import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from '../state/store.ts';

type Subscribable = Pick<Store<object>, 'subscribe'>;

/** Redraws its element whenever the store changes, as long as the element is on the page. */
export class StoreController implements ReactiveController {
  private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  private readonly store: () => Subscribable;
  private isConnected = false;
  private followed: Subscribable | null = null;
  private stop: () => void = () => undefined;

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
    if (this.isConnected) this.follow(this.store());
  }

  hostDisconnected(): void {
    this.isConnected = false;
    this.follow(null);
  }

  /** Another store may come where there was none, or one that stood in for it. */
  private follow(store: Subscribable | null): void {
    if (store === this.followed) return;
    this.stop();
    this.followed = store;
    this.stop = store?.subscribe(() => this.host.requestUpdate()) ?? (() => undefined);
  }
}
