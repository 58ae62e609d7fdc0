import type { ThemeId } from '../schema/figure.ts';

/** Colours of one surface; `gain` and `loss` are never told apart by colour alone, the sign is printed. */
export interface Theme {
  surface: string;
  ink: string;
  secondary: string;
  tertiary: string;
  grid: string;
  scenario: string;
  gain: string;
  loss: string;
  neutral: string;
}

const themes: Readonly<Record<ThemeId, Theme>> = {
  light: {
    surface: '#FFFFFF',
    ink: '#14181F',
    secondary: '#4A5361',
    tertiary: '#6B7480',
    grid: '#D9DDE3',
    scenario: '#0B5CAD',
    gain: '#1B7F79',
    loss: '#B4531A',
    neutral: '#6B7480',
  },
  dark: {
    surface: '#14181F',
    ink: '#E8EBF0',
    secondary: '#A9B2BF',
    tertiary: '#A9B2BF',
    grid: '#3A424E',
    scenario: '#7FB4F0',
    gain: '#7DB8B3',
    loss: '#DD9A66',
    neutral: '#A9B2BF',
  },
  print: {
    surface: '#FFFFFF',
    ink: '#14181F',
    secondary: '#4A5361',
    tertiary: '#4A5361',
    grid: '#D9DDE3',
    scenario: '#14181F',
    gain: '#4A5361',
    loss: '#14181F',
    neutral: '#6B7480',
  },
  // Names that a browser fills with the reader's own colours; only dash, marker and pattern tell series apart.
  forced: {
    surface: 'Canvas',
    ink: 'CanvasText',
    secondary: 'CanvasText',
    tertiary: 'CanvasText',
    grid: 'GrayText',
    scenario: 'LinkText',
    gain: 'CanvasText',
    loss: 'CanvasText',
    neutral: 'GrayText',
  },
};

/** The palette of a surface. */
export function themeOf(id: ThemeId): Theme {
  return themes[id];
}

const point = 4 / 3;
/** Text sizes in CSS pixels (96 to the inch), from the print sizes in points; none is below 8 points. */
export const textSize = {
  title: 13 * point,
  subtitle: 9.5 * point,
  label: 9 * point,
  axis: 8.5 * point,
  note: 8 * point,
} as const;

/** One list for every text, widest metrics last, so that what was measured never overflows. */
export const fontFamily =
  "'Source Sans 3', 'Source Sans Pro', Arial, Helvetica, 'Liberation Sans', sans-serif";
