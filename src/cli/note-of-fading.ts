import type { Id } from '../schema/ids.ts';

/** What to know of a number of confidence under one of these forms, as a line to print under it; empty under any other form. @param forms of confidence in what is printed */
export function noteOfFading(forms: readonly (Id | null | undefined)[]): string {
  return forms.includes('beta')
    ? 'Under the form beta records fade at events only: where more happens they fade more, so that confidence beside a quiet Baseline may rise.\n'
    : '';
}
