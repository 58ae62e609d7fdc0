/** What the history says of things that a reader collects. */
export const benchTexts = {
  added: (chart: string): string => `Added figure ${chart} to the tray`,
  moved: (chart: string, at: number): string => `Moved figure ${chart} to place ${at} of the tray`,
  captioned: (chart: string): string => `Changed the caption of figure ${chart}`,
  removed: (chart: string): string => `Removed figure ${chart} from the tray`,
  pinned: (title: string): string => `Pinned ${title}`,
  renamed: (before: string, after: string): string => `Renamed the pin ${before} to ${after}`,
  unpinned: (title: string): string => `Unpinned ${title}`,
} as const;
