import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ThemeId } from '../schema/figure.ts';
import { chosenSurface, followSurface } from './chosen-surface.ts';

/** Follows what the reader or the browser asks of colours, and redraws its element when that changes. */
export class SurfaceController implements ReactiveController {
  private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly forced = matchMedia('(forced-colors: active)');
  private readonly follow = (): void => this.host.requestUpdate();
  private leave: () => void = () => undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.host = host;
  }

  /** The theme that pictures on the page have. */
  get theme(): ThemeId {
    if (this.forced.matches) return 'forced';
    const surface = chosenSurface();
    return surface === 'system' ? (this.dark.matches ? 'dark' : 'light') : surface;
  }

  hostConnected(): void {
    for (const query of [this.dark, this.forced]) query.addEventListener('change', this.follow);
    this.leave = followSurface(this.follow);
  }

  hostDisconnected(): void {
    for (const query of [this.dark, this.forced]) query.removeEventListener('change', this.follow);
    this.leave();
  }
}
