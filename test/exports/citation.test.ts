import { expect, test } from 'vitest';
import { citation } from '../../src/exports/citation.ts';
import { everyFigure, figureInputFixture } from '../support/figure-specs.ts';

const shown = everyFigure(figureInputFixture()).find(({ chart }) => chart === 'C10')!;
const spec = { ...shown, title: { words: 'Costs & gains of 5%', claim: '', said: '' } };
const made = { day: '2026-11-21', link: 'https://example.org/#/?work=x' };

test('[EXPORT-121] a figure is cited by title, app, model, scenario, seeds, day and link in four styles', () => {
  const { model, scenario } = spec.versions;
  for (const style of ['chicago', 'apa', 'plain', 'bibtex'] as const) {
    const said = citation(spec, style, made);
    for (const part of ['Parley', '0.1.0', model, scenario.slice(0, 8), '2026', '21', made.link])
      expect(said, style).toContain(part);
  }
  expect(citation(spec, 'chicago', made)).toMatch(/^“Costs & gains of 5%\.” .* November 21, 2026\. https:/);
  expect(citation(spec, 'apa', made)).toMatch(/^Costs & gains of 5% \[Figure; .*\(2026, November 21\)/);
  expect(citation(spec, 'plain', { ...made, link: null })).toMatch(/Run 21 Nov 2026\.$/);
});

test('[EXPORT-122] what TeX would read as its own is marked, and a day that is none is refused', () => {
  const said = citation(spec, 'bibtex', made);
  expect(said).toContain('title = {{Costs \\& gains of 5\\%}},');
  expect(said).toContain('month = nov,');
  expect(said.split('{').length).toBe(said.split('}').length);
  expect(() => citation(spec, 'plain', { ...made, day: '21 Nov' })).toThrow('no day');
});
