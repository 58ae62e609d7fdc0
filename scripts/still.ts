import { version } from '../package.json';
import { firstElements } from '../src/components/define-first.ts';
import { FigureView } from '../src/components/figure-view.ts';
import { ParleyApp } from '../src/components/parley-app.ts';
import type { ThemeId } from '../src/schema/figure.ts';
import type { Backend } from '../src/state/backend.ts';
import type { FirstView } from '../src/state/first-view.ts';
import { Session } from '../src/state/session.ts';
import { StillMarkup } from './still-markup.ts';

/** Surfaces of a page; one with colours of the reader's own gets its pictures from the app. */
const themes = ['light', 'dark'] as const satisfies readonly ThemeId[];
/** Rooms that windows of 1366 x 768 and of 1920 x 1080 have for a picture; in others it is scaled. */
const rooms = { laptop: { width: 501, height: 300 }, wide: { width: 778, height: 570 } } as const;
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
      Object.assign(this, { size: rooms[room] });
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

/** The page as it is first seen, before any script has run: what its elements show of a view. Pictures stand in it for every room and surface; `page.css` says which is seen. */
export function stillOf(view: FirstView): string {
  const pages = (Object.keys(rooms) as Room[]).map((room) => ({
    room,
    themed: themes.map((theme) => ({ theme, pictures: pageAt(view, theme, room).match(picture)! })),
  }));
  let at = -1;
  return pageAt(view, 'light', 'laptop').replace(picture, (first) => {
    at++;
    const fit = 'width="100%" height="100%" preserveAspectRatio="xMinYMin"';
    const drawn = pages.map(({ room, themed }) => {
      const own = themed.map(({ theme, pictures }) =>
        pictures[at]!.replace(/width="\d+" height="\d+"/, `${fit} style="display:var(--still-${theme})"`),
      );
      return `<div style="display:var(--still-${room});height:100%">${own.join('')}</div>`;
    });
    return first.includes('data-chart') ? drawn.join('') : first;
  });
}
