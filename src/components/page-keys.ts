import type { ReactiveController } from 'lit';

/** What keys of a page do. */
export interface PageKeyActions {
  undo(): void;
  redo(): void;
  save(): void;
  find(): void;
  /** Goes to the next region of the page, or to the one before. */
  region(by: 1 | -1): void;
}

/** Keys that hold on the whole page; none is a letter alone, which readers of screens need for themselves. */
export class PageKeys implements ReactiveController {
  private readonly actions: PageKeyActions;
  /** Whether characters of a box were changed that nothing has taken yet. */
  private isWriting = false;
  private readonly press = (event: KeyboardEvent): void => {
    const action = this.actionOf(event);
    if (event.key === 'Enter') this.isWriting = false;
    if (action === null) return;
    event.preventDefault();
    action();
  };
  /** What arrows, sliders and lists put in is taken at once, and is of no type of input. */
  private readonly write = (event: Event): void => {
    this.isWriting = event instanceof InputEvent && event.inputType !== '';
  };
  private readonly leave = (): void => {
    this.isWriting = false;
  };

  constructor(actions: PageKeyActions) {
    this.actions = actions;
  }

  hostConnected(): void {
    addEventListener('keydown', this.press);
    addEventListener('input', this.write);
    addEventListener('focusout', this.leave);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.press);
    removeEventListener('input', this.write);
    removeEventListener('focusout', this.leave);
  }

  private actionOf(event: KeyboardEvent): (() => void) | null {
    const { key, shiftKey } = event;
    const { actions } = this;
    if (key === 'F6') return () => actions.region(shiftKey ? -1 : 1);
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
    const letter = key.toLowerCase();
    if (letter === 's') return () => actions.save();
    if (letter === 'k') return () => actions.find();
    if (this.isWriting || isTyped(event)) return null;
    if (letter === 'y' || (letter === 'z' && shiftKey)) return () => actions.redo();
    return letter === 'z' ? () => actions.undo() : null;
  }
}

/** Whether the key goes into words that are being written, which undo for themselves. */
function isTyped(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && ['text', 'search'].includes(target.type);
}
