import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Redraws its element whenever the store changes, as long as the element is on the page. */
export class StoreController implements ReactiveController {
  private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  private readonly store: () => Store<AppState>;
  private stop: () => void = () => undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, store: () => Store<AppState>) {
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
