import type { MadeModel } from '../schema/model-name.ts';
import { ownModel } from '../state/made-with.ts';

/** Words of the frame of the page: how much it shows, its status, presenting, printing and finding things by name. */
export const layoutTexts = {
  noTable: 'Nobody bargains here.',
  showFigure: 'Show the figure',
  menu: 'Menu',
  file: 'File',
  view: 'View',
  help: 'Help',
  openFile: 'Open a scenario file…',
  density: 'How much is shown',
  surface: 'Colours',
  surfaces: { system: 'As this device', light: 'Light', dark: 'Dark' },
  densities: { explore: 'Explore', teach: 'Teach', brief: 'Brief' },
  densityHelp: {
    explore: 'everything',
    teach: 'no experiments, no economy of one’s own',
    brief: 'answers and figures, no levers',
  },
  levers: 'Levers',
  hideLevers: 'Hide levers',
  present: 'Present',
  leavePresent: 'End presenting',
  earlier: 'Earlier',
  later: 'Later',
  step: (at: number, of: number): string => `${at} of ${of}`,
  presentKeys: 'Left and right arrow keys step, B darkens, Escape ends.',
  light: 'The screen is dark: press B to go on',
  predictFirst: 'Predict first',
  vote: 'What do you expect? Vote first, then look.',
  reveal: 'Show the answer',
  print: 'Print',
  keysAndWords: 'Keys and words',
  classSheet: 'Sheet for a class of 50 minutes',
  commands: 'Find',
  commandsLong: 'Find a screen, figure, scenario or lever (Ctrl+K)',
  look: 'Type a name or a part of it',
  found: (count: number): string => (count === 1 ? '1 found' : `${count} found`),
  kinds: {
    screen: 'Screen',
    scenario: 'Scenario',
    lever: 'Lever',
    figure: 'Figure',
    drawer: 'Drawer',
    action: 'Action',
  },
  actions: {
    undo: 'Undo (Ctrl+Z)',
    redo: 'Redo (Ctrl+Y)',
    replay: 'Replay last change',
    save: 'Save as a file (Ctrl+S)',
  },
  close: 'Close',
  keys: 'Keys: up and down arrows choose, Enter goes, Escape closes. Type ? for the keys of the page.',
  keyHelp: 'Keys of the page and of its figures',
  keyList: [
    ['Ctrl+Z, Ctrl+Y', 'undo, redo'],
    ['Ctrl+S', 'save the work as a file'],
    ['Ctrl+K', 'find a screen, figure, lever or scenario by its name'],
    ['F6, Shift+F6', 'next part of the page, the one before'],
    ['Left, right', 'in a figure: along it'],
    ['Up, down', 'in a figure: to another series'],
    ['Enter, T', 'in a figure: what is behind a row, its table'],
    ['Escape', 'leaves a figure, shuts a drawer or a menu'],
  ],
  runs: (runs: number): string => (runs === 1 ? '1 run' : `${runs} runs`),
  /** seed 1; seeds 1-4, 6. */
  seeds: (seeds: readonly number[]): string =>
    seeds.length === 1 ? `seed ${seeds[0]}` : `seeds ${rangesOf(seeds).join(', ')}`,
  model: ({ version, hash, own }: MadeModel): string => (own ? ownModel(hash) : `model ${version}`),
  data: (year: number): string => `data ${year}`,
  openLog: 'Open the run log',
  figure: (at: number): string => `Figure ${at}.`,
  notPrinted:
    'This figure needs many runs, which were not made. Ask for them on the screen of this question.',
  printed: (scenario: string, model: string): string =>
    `${scenario}. ${model}. Model output, not a forecast.`,
} as const;

/** Ascending whole numbers, neighbours as ranges. */
function rangesOf(numbers: readonly number[]): string[] {
  const firsts = numbers.filter((number, at) => number - 1 !== numbers[at - 1]);
  const lasts = numbers.filter((number, at) => number + 1 !== numbers[at + 1]);
  return firsts.map((first, at) => (first === lasts[at] ? String(first) : `${first}-${lasts[at]}`));
}
