import type { CitationStyle } from '../../exports/citation.ts';
import type { LintRule } from '../../figures/look/lint.ts';
import type { Sight } from '../../figures/look/seen-as.ts';
import type { OwnRole } from '../../schema/figure.ts';

/** Words of the menu that saves a figure. */
export const saveTexts = {
  title: 'Title',
  alt: (length: number, most: number): string => `Alternative text (${length} of ${most} characters)`,
  own: {
    title: 'In your own words; leave it empty for the title of the figure',
    alt: 'What a reader who does not see the picture is told; leave it empty for the words of the figure',
  } satisfies Record<OwnRole, string>,
  kept: 'Your words stay in this browser and in saved files. A link has none.',
  gone: {
    title: 'Title no longer matches the data',
    alt: 'Alternative text no longer matches the data',
  } satisfies Record<OwnRole, string>,
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
    alt: 'Alternative text no longer matches the data:',
    numbers: 'Digits that are no cell of the data:',
    glyph: 'No face has the character:',
  } satisfies Record<LintRule, string>,
} as const;
