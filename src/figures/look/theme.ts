import type { ThemeId } from '../../schema/figure.ts';

/** Colours of one surface; `gain` and `loss` differ in lightness too, and the sign is printed. */
export interface Theme {
  id: ThemeId;
  surface: string;
  tint: string; // under model output
  ink: string;
  secondary: string;
  tertiary: string;
  grid: string;
  scenario: string; // the run that a figure is about
  gain: string;
  loss: string;
  neutral: string;
  total: string; // what changes lead from and to
  scenarios: readonly [string, string, string]; // A, B, C
  actors: readonly string[]; // [slot] marks; 0: others
  actorTexts: readonly string[]; // [slot] the same dark enough for words
  sequential: readonly string[]; // least to most
  diverging: readonly string[]; // loss to gain, the middle is nothing
  bands: readonly [number, number]; // opacity of the fills of 90 % and 50 % bands
}

const sequential = ['#E6EEF6', '#BCD3E8', '#88B2D8', '#4F8CC1', '#26669F', '#12467A', '#062C53'];
const diverging = [
  '#7A3B0C',
  '#B4531A',
  '#DD9A66',
  '#F3DCC9',
  '#F2F2F0',
  '#CDE3E1',
  '#7DB8B3',
  '#1B7F79',
  '#0B4F4B',
];

const light: Theme = {
  id: 'light',
  surface: '#FFFFFF',
  tint: '#F7F6F2',
  ink: '#14181F',
  secondary: '#4A5361',
  tertiary: '#6B7480',
  grid: '#D9DDE3',
  scenario: '#0B5CAD',
  gain: '#1B7F79',
  loss: '#6E320A',
  neutral: '#6B7480',
  total: '#14181F',
  scenarios: ['#0B5CAD', '#B4531A', '#6B7480'],
  actors: ['#8A93A0', '#062C73', '#BF4643', '#418FCF', '#D9792B', '#AB6B90', '#1C7169', '#054E00', '#7D40AC'],
  actorTexts: [
    '#6B7480',
    '#062C73',
    '#BF4643',
    '#297AB8',
    '#B55C00',
    '#A16287',
    '#1C7169',
    '#054E00',
    '#7D40AC',
  ],
  sequential,
  diverging,
  bands: [0.18, 0.42],
};
const darkActors = [
  '#7D8794',
  '#8FA7DF',
  '#D86751',
  '#AFE7FF',
  '#F0A133',
  '#E2B1C2',
  '#1DB098',
  '#B3D79D',
  '#9A6BCB',
];
const grey = '#4A5361';
/** Where a reader's own colours fill the page, a name stands for each; only dash, marker and pattern tell series apart. */
const canvasText = 'CanvasText';

const themes: Readonly<Record<ThemeId, Theme>> = {
  light,
  dark: {
    ...light,
    id: 'dark',
    surface: '#14181F',
    tint: '#1D232C',
    ink: '#E8EBF0',
    secondary: '#A9B2BF',
    tertiary: '#A9B2BF',
    grid: '#3A424E',
    scenario: '#7FB4F0',
    gain: '#7DB8B3',
    loss: '#C07A44',
    neutral: '#A9B2BF',
    total: '#E8EBF0',
    scenarios: ['#7FB4F0', '#DD9A66', '#A9B2BF'],
    // Nothing is nearly the surface, much is bright: pale cells would glare. White words are read on all of them.
    sequential: ['#1D2733', '#1D3148', '#1C3C5E', '#1B4876', '#1D558E', '#2262A5', '#2B70BC'],
    diverging: [
      '#B4531A',
      '#8A4316',
      '#61351B',
      '#3B2C25',
      '#262C35',
      '#1F3638',
      '#1B4A4B',
      '#1A6461',
      '#1B7F79',
    ],
    actors: darkActors,
    actorTexts: ['#A9B2BF', ...darkActors.slice(1)],
  },
  print: {
    ...light,
    id: 'print',
    tint: '#F7F7F7',
    tertiary: grey,
    scenario: '#14181F',
    gain: grey,
    loss: '#14181F',
    scenarios: ['#14181F', grey, '#6B7480'],
    actors: ['#8A93A0', '#14181F', grey, '#6B7480', grey, '#6B7480', grey, '#14181F', grey],
    actorTexts: ['#6B7480', '#14181F', grey, grey, grey, grey, grey, '#14181F', grey],
    sequential: ['#F2F2F2', '#DADADA', '#BDBDBD', '#969696', '#737373', '#4F4F4F', '#252525'],
    diverging: [
      '#4F4F4F',
      '#737373',
      '#A6A6A6',
      '#DADADA',
      '#F7F7F7',
      '#DADADA',
      '#A6A6A6',
      '#737373',
      '#4F4F4F',
    ],
    bands: [0.12, 0.28],
  },
  forced: {
    ...light,
    id: 'forced',
    surface: 'Canvas',
    tint: 'Canvas',
    ink: canvasText,
    secondary: canvasText,
    tertiary: canvasText,
    // A grid of a system colour would be as loud as the lines in it.
    grid: 'color-mix(in srgb, CanvasText 30%, Canvas)',
    scenario: 'LinkText',
    gain: canvasText,
    loss: canvasText,
    neutral: 'GrayText',
    total: 'LinkText',
    scenarios: ['LinkText', canvasText, 'GrayText'],
    actors: ['GrayText', ...Array.from({ length: 8 }, () => canvasText)],
    actorTexts: Array.from({ length: 9 }, () => canvasText),
    sequential: Array.from({ length: 7 }, () => 'Canvas'),
    diverging: Array.from({ length: 9 }, () => 'Canvas'),
  },
};

/** The palette of a surface. */
export function themeOf(id: ThemeId): Theme {
  return themes[id];
}

/** One list for every text, widest metrics last, so that what was measured never overflows. */
export const fontFamily =
  "'Source Sans 3', 'Source Sans Pro', Arial, Helvetica, 'Liberation Sans', sans-serif";
