import type { PresetId } from '../../schema/figure.ts';

/** Text sizes in CSS pixels (96 to the inch) by role. */
export interface TypeScale {
  title: number;
  subtitle: number;
  label: number;
  axis: number;
  note: number;
}
export interface SizePreset {
  size: { width: number; height: number }; // CSS pixels, 96 to the inch
  unit: 'in' | 'mm' | 'px'; // in which its size is told
  type: TypeScale;
}

const point = 4 / 3;
const points = (title: number, subtitle: number, label: number, axis: number, note: number): TypeScale => ({
  title: title * point,
  subtitle: subtitle * point,
  label: label * point,
  axis: axis * point,
  note: note * point,
});
const inches = (width: number, height: number) => ({
  size: { width: 96 * width, height: 96 * height },
  unit: 'in' as const,
});
const millimetres = (width: number, height: number) => ({
  size: { width: Math.round((96 * width) / 25.4), height: Math.round((96 * height) / 25.4) },
  unit: 'mm' as const,
});
const screen = (width: number, height: number) => ({ size: { width, height }, unit: 'px' as const });
/** On paper no text is below 8 points; half a column leaves no room for more than that. */
const page = points(13, 9.5, 9, 8.5, 8);
const column = points(10, 8, 8, 8, 8);

/** Sizes and text sizes of where pictures go (Letter with inch margins, A4, a deck of 13.33 by 7.5 in, link cards); a page states its own size. */
export const sizePresets: Readonly<Record<Exclude<PresetId, 'screen'>, SizePreset>> = {
  'memo-full': { ...inches(6.5, 4), type: page },
  'memo-half': { ...inches(3.15, 2.6), type: column },
  'a4-full': { ...millimetres(160, 100), type: page },
  slide: { ...inches(12, 5.6), type: points(22, 15, 14, 13, 10) },
  'half-slide': { ...inches(5.8, 5), type: points(16, 12, 11.5, 11, 9) },
  'report-page': { ...inches(6.5, 8.5), type: page },
  social: { ...screen(1200, 628), type: points(24, 16, 15, 14, 11) },
  square: { ...screen(1080, 1080), type: points(24, 16, 15, 14, 11) },
  poster: { ...inches(24, 14), type: points(44, 28, 25, 23, 17) },
};

/** Text sizes of a preset; a page's own pictures have those of a printed page. */
export function typeOf(preset: PresetId): TypeScale {
  return preset === 'screen' ? page : sizePresets[preset].type;
}

/** Dots to the inch of a preset's PNG: those of print, or one to the pixel where the size is told in pixels. */
export function dpiOf(preset: PresetId): number {
  return preset !== 'screen' && sizePresets[preset].unit === 'px' ? 96 : 300;
}

/** A size as names of files have it: `6.5x4in`, `160x100mm`, `1200x628px`. */
export function sizeWords(preset: PresetId, { width, height }: SizePreset['size']): string {
  const unit = preset === 'screen' ? 'px' : sizePresets[preset].unit;
  const each = { in: 96, mm: 96 / 25.4, px: 1 }[unit];
  const told = (pixels: number): number => Number((pixels / each).toFixed(unit === 'in' ? 2 : 0));
  return `${told(width)}x${told(height)}${unit}`;
}
