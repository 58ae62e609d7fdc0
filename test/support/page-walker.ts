import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** A stop of the Tab key: what it is, and how a reader can tell that the focus is there. */
export interface Stop {
  name: string;
  isInView: boolean;
  isMarked: boolean;
}

/** Activates parts of a page as a reader does, by pointer or by keys alone, and counts how often. */
export interface Walker {
  by: 'mouse' | 'keyboard';
  activations: number;
  /** @param way keys that lead from the stop to what is wanted in it */
  activate(wanted: Locator, way?: readonly string[]): Promise<void>;
  /** Moves a slider: drawn along, or by one press of an arrow key. */
  slide(slider: Locator): Promise<void>;
}

/** The longest way by Tab that a reader is sent. */
const furthest = 160;

/** Tells where the focus is; run in the page. */
function lookAtFocus(): Stop | null {
  const inner = (root: Document | ShadowRoot): Element | null => {
    const found = root.activeElement;
    return found?.shadowRoot?.activeElement ? inner(found.shadowRoot) : found;
  };
  const topmost = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y);
    for (let next = found; next?.shadowRoot; found = next) {
      const deeper = next.shadowRoot.elementFromPoint(x, y);
      if (deeper === null || deeper === next) break;
      next = deeper;
      found = next;
    }
    return found;
  };
  const stop = inner(document);
  if (stop === null || stop === document.body) return null;
  const { left, right, top, bottom } = stop.getBoundingClientRect();
  const isInside = (x: number, y: number): boolean => {
    for (let at: Node | null = topmost(x, y); at !== null;) {
      if (at === stop || at === stop.parentNode) return true;
      at = at instanceof ShadowRoot ? at.host : at.parentNode;
    }
    return false;
  };
  const middle = [Math.min((left + right) / 2, innerWidth - 2), (top + bottom) / 2] as const;
  const corners = [[left + 3, top + 3], [right - 3, bottom - 3], middle] as const;
  // A file is chosen by a label that stands for its hidden input.
  const shown = stop.matches('input[type=file]') ? stop.closest('label')! : stop;
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  const isHidden = shown !== stop;
  return {
    name: `${stop.localName}${stop.id === '' ? '' : `#${stop.id}`} ${(stop.getAttribute('aria-label') ?? stop.textContent ?? '').trim().slice(0, 40)}`,
    isInView: isHidden || corners.some(([x, y]) => isInside(x, y)),
    isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
  };
}

/** Where the focus is; null on no element. */
export async function focusOf(page: Page): Promise<Stop | null> {
  return page.evaluate(lookAtFocus);
}

async function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element);
}

/** Goes to an element by Tab alone, and sees that the focus can be seen there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < furthest && !(await hasFocus(wanted)); presses++)
    await page.keyboard.press('Tab');
  const stop = await focusOf(page);
  expect(await hasFocus(wanted), `${await wanted.innerText()} is reached by Tab`).toBe(true);
  expect(stop, 'the focus can be seen').toMatchObject({ isInView: true, isMarked: true });
}

export function byMouse(page: Page): Walker {
  return {
    by: 'mouse',
    activations: 0,
    async activate(wanted) {
      this.activations++;
      await wanted.click();
    },
    async slide(slider) {
      this.activations++;
      const { x, y, width, height } = (await slider.boundingBox())!;
      await page.mouse.move(x + width / 3, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + (3 * width) / 4, y + height / 2, { steps: 3 });
      await page.mouse.up();
    },
  };
}

export function byKeyboard(page: Page): Walker {
  return {
    by: 'keyboard',
    activations: 0,
    async activate(wanted, way = []) {
      this.activations++;
      await tabTo(page, wanted);
      for (const key of way) await page.keyboard.press(key);
      await page.keyboard.press('Enter');
    },
    async slide(slider) {
      this.activations++;
      await tabTo(page, slider);
      await page.keyboard.press('ArrowRight');
    },
  };
}

/** Puts the focus before the first stop of the page. */
export async function startOver(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
}

/** Every stop of the Tab key, from the first back to none. */
export async function allStops(page: Page): Promise<Stop[]> {
  await startOver(page);
  const stops: Stop[] = [];
  for (let presses = 0; presses < 2 * furthest; presses++) {
    await page.keyboard.press('Tab');
    const stop = await focusOf(page);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab finds no end: ${stops.map(({ name }) => name).join(', ')}`);
}
