import { freeNumber, type TrayItem } from '../schema/bench.ts';
import { benchTexts } from './bench-texts.ts';
import type { Session } from './session.ts';

type Bench = Pick<Session, 'store' | 'changeBench'>;

/** Lays a figure aside as it is now. */
export function addFigure(session: Bench, figure: Omit<TrayItem, 'id' | 'caption'>): void {
  const { tray } = session.store.get().bench;
  const item: TrayItem = { ...figure, id: freeNumber(tray), caption: '' };
  change(session, [...tray, item], benchTexts.added(figure.spec.chart));
}

/** Moves a figure one place up (−1) or down (1); nothing at the ends. */
export function moveFigure(session: Bench, id: number, by: 1 | -1): void {
  const tray = [...session.store.get().bench.tray];
  const at = tray.findIndex((item) => item.id === id);
  const [item, other] = [tray[at], tray[at + by]];
  if (item === undefined || other === undefined) return;
  tray[at] = other;
  tray[at + by] = item;
  change(session, tray, benchTexts.moved(item.spec.chart, at + by + 1));
}

/** Puts the reader's words under a figure; none: what the figure says of itself. */
export function captionFigure(session: Bench, id: number, caption: string): void {
  const { tray } = session.store.get().bench;
  const item = tray.find((own) => own.id === id);
  if (item === undefined || item.caption === caption) return;
  const changed = tray.map((own) => (own === item ? { ...own, caption } : own));
  change(session, changed, benchTexts.captioned(item.spec.chart));
}

/** Takes a figure out of the tray. */
export function removeFigure(session: Bench, id: number): void {
  const { tray } = session.store.get().bench;
  const item = tray.find((own) => own.id === id);
  if (item === undefined) return;
  const rest = tray.filter((own) => own !== item);
  change(session, rest, benchTexts.removed(item.spec.chart));
}

function change(session: Bench, tray: readonly TrayItem[], sentence: string): void {
  session.changeBench({ ...session.store.get().bench, tray }, sentence);
}
