/** Every element under a root, those in shadow roots too. */
export function everyElement(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot === null ? [] : everyElement(element.shadowRoot)),
  ]);
}

function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

const ownText = (element: Element): Text | undefined =>
  [...element.childNodes].find((node): node is Text => node instanceof Text && node.data.trim() !== '');

/** Texts of a page that some box cuts off where nobody can scroll to them. Pictures are not texts, and words for screen readers alone are hidden on purpose. */
export function clippedTexts(root: ParentNode): string[] {
  return everyElement(root).flatMap((element) => {
    const text = ownText(element);
    if (text === undefined || element.closest('svg, .hidden, option, style') !== null) return [];
    if (!element.checkVisibility({ visibilityProperty: true })) return [];
    const range = document.createRange();
    range.selectNodeContents(text);
    const words = range.getBoundingClientRect();
    for (let box: Element | null = element; box !== null; box = parentOf(box)) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const around = box.getBoundingClientRect();
      const isWide = ['hidden', 'clip'].includes(overflowX) && words.right > around.right + 1;
      const isTall = ['hidden', 'clip'].includes(overflowY) && words.bottom > around.bottom + 1;
      if (isWide || isTall) return [`${box.localName}.${box.className}: ${text.data.trim().slice(0, 40)}`];
      if (/auto|scroll/.test(overflowX + overflowY)) return [];
    }
    return words.right > innerWidth + 1 ? [`page: ${text.data.trim().slice(0, 40)}`] : [];
  });
}
