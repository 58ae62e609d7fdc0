import type { PresetId } from '../schema/figure.ts';

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
const inches = (width: number, height: number) => ({ width: 96 * width, height: 96 * height });
const millimetres = (width: number, height: number) => ({
  width: Math.round((96 * width) / 25.4),
  height: Math.round((96 * height) / 25.4),
});
/** On paper no text is below 8 points; half a column leaves no room for more than that. */
const page = points(13, 9.5, 9, 8.5, 8);
const column = points(10, 8, 8, 8, 8);

/** Sizes and text sizes of where pictures go (Letter with inch margins, A4, a deck of 13.33 by 7.5 in, link cards); a page states its own size. */
export const sizePresets: Readonly<Record<Exclude<PresetId, 'screen'>, SizePreset>> = {
  'memo-full': { size: inches(6.5, 4), type: page },
  'memo-half': { size: inches(3.15, 2.6), type: column },
  'a4-full': { size: millimetres(160, 100), type: page },
  slide: { size: inches(12, 5.6), type: points(22, 15, 14, 13, 10) },
  'half-slide': { size: inches(5.8, 5), type: points(16, 12, 11.5, 11, 9) },
  'report-page': { size: inches(6.5, 8.5), type: page },
  social: { size: { width: 1200, height: 628 }, type: points(24, 16, 15, 14, 11) },
  square: { size: { width: 1080, height: 1080 }, type: points(24, 16, 15, 14, 11) },
  poster: { size: inches(24, 14), type: points(44, 28, 25, 23, 17) },
};

/** Text sizes of a preset; a page's own pictures have those of a printed page. */
export function typeOf(preset: PresetId): TypeScale {
  return preset === 'screen' ? page : sizePresets[preset].type;
}
