import { version } from '../package.json';
import { firstElements } from '../src/components/define-first.ts';
import { FigureView } from '../src/components/figure/figure-view.ts';
import { ParleyApp } from '../src/components/parley-app.ts';
import type { ThemeId } from '../src/schema/figure.ts';
import type { Backend } from '../src/state/backend.ts';
import type { FirstView } from '../src/state/first-view.ts';
import { Session } from '../src/state/session.ts';
import { StillMarkup } from './still-markup.ts';

/** Surfaces of a page; one with colours of the reader's own gets its pictures from the app (`page.css`). */
const themes = ['light', 'dark'] as const satisfies readonly ThemeId[];
/** Rooms that windows of 1366 x 768 and of 1920 x 1080 have for a picture; in others it is scaled. */
const rooms = { laptop: { width: 501, height: 353 }, wide: { width: 778, height: 651 } } as const;
type Room = keyof typeof rooms;

/** What of a browser elements ask for while they are made: what they watch never happens. */
function standInForBrowser(theme: ThemeId): void {
  const matchMedia = (query: string) => ({ matches: query.includes(`scheme: ${theme}`) });
  class Observer {
    observe(): void {}
    disconnect(): void {}
  }
  const document = { documentElement: { dataset: {} } };
  Object.assign(globalThis, {
    document,
    matchMedia,
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
  });
}

/** The page at a view, as markup. */
function pageAt(view: FirstView, theme: ThemeId, room: Room): string {
  standInForBrowser(theme);
  class SizedView extends FigureView {
    constructor() {
      super();
      Object.assign(this, { room: { size: rooms[room] } });
    }
  }
  const session = new Session({} as Backend, version);
  session.paint(view);
  const app = Object.assign(new ParleyApp(), { session, version, dataset: {} });
  const inside = new StillMarkup({ ...firstElements, 'figure-view': SizedView }).inside(app);
  const { density } = app.dataset as { density?: string };
  return `<parley-app inert data-density="${density}">${inside}</parley-app>`;
}

const picture = /<svg\b.*?<\/svg>/gs;
const colour = /#[0-9a-f]{6}\b/gi;

/** A picture whose colours follow the surface, without what only an element that answers a reader reads in it. */
function onBoth(light: string, dark: string): string {
  const others = dark.match(colour) ?? [];
  let at = 0;
  return light.replace(/ data-(?:key|marker|role)="[^"]*"/g, '').replace(colour, (own) => {
    const other = others[at++]!;
    return own === other ? own : `light-dark(${own},${other})`;
  });
}

/** The page as it is first seen, before any script has run: what its elements show of a view. Pictures stand in it for every room; `page.css` says which is seen. */
export function stillOf(view: FirstView): string {
  const pages = (Object.keys(rooms) as Room[]).map((room) => {
    const [light, dark] = themes.map((theme) => pageAt(view, theme, room).match(picture)!);
    return { room, pictures: light!.map((one, at) => onBoth(one, dark![at]!)) };
  });
  const fit = 'width="100%" height="100%" preserveAspectRatio="xMinYMin"';
  let at = -1;
  return pageAt(view, 'light', 'laptop').replace(picture, (first) => {
    at++;
    if (!first.includes('data-chart')) return first;
    const drawn = pages.map(({ room, pictures }) => {
      const own = pictures[at]!.replace(/width="\d+" height="\d+"/, fit);
      return `<div style="display:var(--still-${room});height:100%">${own}</div>`;
    });
    return drawn.join('');
  });
}
