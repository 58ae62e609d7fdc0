import type { OwnRole } from '../schema/figure.ts';

/** What the history says of things that a reader collects. */
export const benchTexts = {
  added: (chart: string): string => `Added figure ${chart} to the tray`,
  moved: (chart: string, at: number): string => `Moved figure ${chart} to place ${at} of the tray`,
  captioned: (chart: string): string => `Changed the caption of figure ${chart}`,
  removed: (chart: string): string => `Removed figure ${chart} from the tray`,
  reworded: (chart: string, role: OwnRole): string =>
    role === 'title'
      ? `Changed the title of figure ${chart}`
      : `Changed the alternative text of figure ${chart}`,
  restored: (chart: string, role: OwnRole): string =>
    role === 'title'
      ? `Gave figure ${chart} its own title again`
      : `Gave figure ${chart} its own alternative text again`,
  pinned: (title: string): string => `Pinned ${title}`,
  renamed: (before: string, after: string): string => `Renamed the pin ${before} to ${after}`,
  unpinned: (title: string): string => `Unpinned ${title}`,
} as const;
