import { LitElement, nothing, type CSSResultGroup } from 'lit';

/** An element that can be made and asked what it shows where there is no document. */
interface Still {
  render(): unknown;
  willUpdate(changed: ReadonlyMap<string, unknown>): void;
  createRenderRoot: unknown;
}
export type Elements = Readonly<Record<string, CustomElementConstructor>>;
/** What `html` and `svg` give, and what a directive gives, as lit writes them. */
type Template = { strings: readonly string[]; values: readonly unknown[] };
type Directive = { _$litDirective$: unknown; values: readonly unknown[] };

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);
const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && 'strings' in value;
const isDirective = (value: unknown): value is Directive =>
  typeof value === 'object' && value !== null && '_$litDirective$' in value;
const isNothing = (value: unknown): boolean => value === null || value === undefined || value === nothing;

/** An attribute that a template binds: at the end of the text before the value. */
const binding = /\s([.?@]?)([\w-]+)="?$/;

/** Markup of what elements show, with no document to show it in: each shadow root is declared where it stands, events are left out. */
export class StillMarkup {
  private readonly elements: Elements;

  constructor(elements: Elements) {
    this.elements = elements;
  }

  /** What an element shows, as its children. */
  inside(element: LitElement): string {
    const still = element as unknown as Still;
    still.willUpdate(new Map());
    const shown = this.child(still.render());
    if (still.createRenderRoot !== LitElement.prototype['createRenderRoot']) return shown;
    const { styles } = element.constructor as typeof LitElement;
    return `<template shadowrootmode="open"><style>${cssOf(styles)}</style>${shown}</template>`;
  }

  private child(value: unknown): string {
    if (isNothing(value) || value === '') return '';
    if (Array.isArray(value)) return value.map((one) => this.child(one)).join('');
    if (isDirective(value)) return String(value.values[0]); // markup; what binds `live` is no child
    return isTemplate(value) ? this.template(value) : escapeText(String(value));
  }

  private template({ strings, values }: Template): string {
    let markup = '';
    let open: { element: LitElement | null } | null = null; // the tag that is being written
    for (const [at, string] of strings.entries()) {
      for (const [piece] of string.matchAll(/<[a-z][\w-]*|>|[^<>]+|</g)) {
        if (/^<[a-z]/.test(piece)) open = { element: this.create(piece.slice(1)) };
        markup += piece;
        if (piece !== '>' || open === null) continue;
        if (open.element !== null) markup += this.inside(open.element);
        open = null;
      }
      if (at === values.length) break;
      markup = open === null ? markup + this.child(values[at]) : this.bind(markup, values[at], open.element);
    }
    return markup;
  }

  private create(tag: string): LitElement | null {
    const Element = this.elements[tag];
    return Element === undefined ? null : (new Element() as LitElement);
  }

  /** The markup with a value put into the tag that it ends in, and into the element of that tag. */
  private bind(markup: string, bound: unknown, element: LitElement | null): string {
    const value = isDirective(bound) ? bound.values[0] : bound;
    const found = binding.exec(markup);
    if (found === null) return markup + escapeText(String(value)); // a later part of an attribute
    const [all, kind, name] = found as unknown as [string, string, string];
    const isOpen = all.endsWith('"');
    const before = markup.slice(0, -all.length);
    if (element !== null && kind !== '@') setProperty(element, kind, name, value);
    if (kind === '?') return value ? `${before} ${name}=""` : before;
    if (kind === '@' || isNothing(value)) return before;
    if (kind === '.')
      return element === null && name === 'value' ? `${before} value="${escapeText(String(value))}"` : before;
    return `${before} ${name}="${escapeText(String(value))}${isOpen ? '' : '"'}`;
  }
}

function setProperty(element: LitElement, kind: string, name: string, value: unknown): void {
  const { elementProperties } = element.constructor as typeof LitElement;
  const attribute = (property: PropertyKey, named: unknown): unknown =>
    typeof named === 'string' ? named : String(property).toLowerCase();
  const property =
    kind === '.'
      ? name
      : [...elementProperties].find(([key, how]) => attribute(key, how.attribute) === name)?.[0];
  if (property !== undefined) Object.assign(element, { [property]: value });
}

function cssOf(styles: CSSResultGroup | undefined): string {
  if (styles === undefined) return '';
  return Array.isArray(styles) ? styles.map(cssOf).join('') : String(styles);
}
