import type { CitationStyle } from '../exports/citation.ts';
import type { LintRule } from '../figures/lint.ts';
import type { Sight } from '../figures/seen-as.ts';

/** Words of the menu that saves a figure. */
export const saveTexts = {
  title: 'Title',
  ownTitle: 'In your own words; leave it empty for the title of the figure',
  titleGone: 'Title no longer matches the data',
  theme: 'Colours',
  themes: { light: 'On white', print: 'Grey, for print', dark: 'On black' },
  preview: 'Preview',
  sight: 'Seen',
  sights: {
    normal: 'in colour',
    grey: 'in grey',
    protan: 'without red cones',
    deutan: 'without green cones',
    tritan: 'without blue cones',
  } satisfies Record<Sight, string>,
  cite: 'Citation',
  styles: {
    chicago: 'Chicago',
    apa: 'APA',
    bibtex: 'BibTeX',
    plain: 'Plain',
  } satisfies Record<CitationStyle, string>,
  copyCitation: 'Copy citation',
  copied: 'Copied.',
  findings: 'Before you save',
  stale: 'The page is being updated; this picture is of the result before.',
  anyway: 'Save it as it is',
  found: {
    'text-size': 'Text under 8 points:',
    outside: 'Words leave the picture:',
    cut: 'Words are cut:',
    collision: 'Words meet:',
    contrast: 'Too little contrast:',
    colours: 'More than five colours:',
    source: 'No source is named:',
    disclaimer: 'It does not say what it is:',
    band: 'Few runs behind a band:',
    words: 'Words read out:',
    title: 'Title no longer matches the data:',
    numbers: 'Digits that are no cell of the data:',
    glyph: 'No face has the character:',
  } satisfies Record<LintRule, string>,
} as const;
