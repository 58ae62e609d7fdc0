import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readCommas } from '../../src/components/decimal-comma.ts';

test('[LEV-42] a comma typed into a box of a number is the decimal point, in elements too, and words keep theirs', async () => {
  const page = document.createElement('div');
  document.body.append(page);
  const root = page.attachShadow({ mode: 'open' });
  root.innerHTML = '<input type="number" step="any" aria-label="n" /><input aria-label="w" />';
  readCommas(page);
  const [number, words] = [...root.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
  number.focus();
  await userEvent.keyboard('0,5');
  expect(number.value).toBe('0.5');
  words.focus();
  await userEvent.keyboard('0,5');
  expect(words.value).toBe('0,5');
  page.remove();
});
