import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from '../state/store.ts';

type Subscribable = Pick<Store<object>, 'subscribe'>;

/** Redraws its element whenever the store changes, as long as the element is on the page. */
export class StoreController implements ReactiveController {
  private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  private readonly store: () => Subscribable;
  private stop: () => void = () => undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, store: () => Subscribable) {
    this.host = host;
    this.store = store;
  }

  hostConnected(): void {
    this.stop = this.store().subscribe(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.stop();
  }
}
