import { html, nothing } from 'lit';
import type { Id } from '../../schema/ids.ts';
import type { Lever, LeverGuide } from '../../schema/model.ts';
import type { Remark } from '../../state/lever-remarks.ts';
import { leverText, quartersOf } from '../../state/lever-words.ts';
import { leverFamilies } from './lever-families.ts';
import { texts } from '../texts.ts';

/** Where a lever stands, and what hears of a change. */
interface Control {
  value: number;
  change(event: Event): void;
}

/** A slider, and a box for the exact number. */
export function renderNumber(
  { id, label, unit, min, max, step }: Lever,
  { value, change, mirror }: Control & { mirror(event: Event): void },
) {
  return html`<div class="row">
    <input
      id=${id}
      type="range"
      min=${min}
      max=${max}
      step=${step}
      aria-describedby="help-${id}"
      .value=${String(value)}
      @input=${mirror}
      @change=${change}
    />
    <input
      type="number"
      min=${min}
      max=${max}
      step="any"
      aria-label=${texts.exactValue(label)}
      .value=${String(value)}
      @change=${change}
    />
    <span class="unit">${unit === '1' ? '' : unit}</span>
  </div>`;
}

/** What was found out about a lever when it was moved last, and the number that can be taken instead. */
export function renderRemark(lever: Lever, remark: Remark | undefined, take: (use: number) => void) {
  if (remark === undefined) return nothing;
  const { text, use } = remark;
  return html`<p class="remark" role="status">
    ${text}
    ${
      use === null
        ? nothing
        : html`<button type="button" @click=${() => take(use)}>${texts.use(leverText(lever, use))}</button>`
    }
  </p>`;
}

/** A list of quarters to choose from. */
export function renderQuarters(lever: Lever, { value, change }: Control) {
  const { id } = lever;
  return html`<select id=${id} aria-describedby="help-${id}" @change=${change}>
    ${quartersOf(lever).map(
      ({ shown, name }) => html`<option value=${shown} ?selected=${shown === value}>${name}</option>`,
    )}
  </select>`;
}

/** The guide of a lever: its own, or that of its instrument. */
export function guideOf({ id, kind }: Lever, guides: readonly LeverGuide[]): LeverGuide | null {
  return guides.find((guide) => guide.for === id) ?? guides.find((guide) => guide.for === kind) ?? null;
}

/** Between which numbers a lever moves, where no band says what one means; of quarters nothing. */
export function rangeOf({ min, max, calendar }: Lever): string {
  return calendar === undefined ? texts.fromTo(String(min), String(max)) : '';
}

/** The name of the band that a number lies in; a name of what was ("as in 2023") is that of the band's end, and numbers before it are less. Null where its guide has none. */
export function bandOf(guide: LeverGuide | null, value: number): string | null {
  const band = guide?.bands?.find(({ upTo }) => value <= upTo);
  if (band === undefined) return null;
  const isEnd = value === band.upTo || !band.name.startsWith('as ');
  return isEnd ? band.name : texts.guide.below(band.upTo, band.name);
}

/** Assumptions of a family that has a group of its own; smaller ones are together. */
const ownGroup = 3;

/**
 * Whose each lever is, by its id, as a reader knows it: of an act, the actor that its label begins with; of an assumption, the family
 * that has the first word of its id. Families without a name go by that word, or by the whole id where all have the same.
 */
export function whoseLevers(levers: readonly Lever[]): ReadonlyMap<Id, string> {
  const first = ({ by = '' }: Lever): string => by.split('_')[0]!;
  const assumed = levers.filter(({ group }) => group === 'assumption');
  const families = new Map<string, Lever[]>();
  for (const lever of assumed) families.set(first(lever), [...(families.get(first(lever)) ?? []), lever]);
  const familyOf = (lever: Lever): string => {
    const named = Object.entries(leverFamilies).find(([, words]) => words.includes(first(lever)));
    if (named !== undefined) return named[0];
    const all = families.get(first(lever))!;
    if (all.length < ownGroup) return texts.otherAssumptions;
    const isOne = all.every(({ by }) => by === lever.by);
    return isOne ? (lever.by ?? '').replaceAll('_', ' ') : first(lever);
  };
  return new Map(
    levers.map((lever) => [
      lever.id,
      lever.group === 'policy' ? lever.label.split(':')[0]! : familyOf(lever),
    ]),
  );
}

/** What to know before a lever is moved, behind a line that opens: what its numbers mean, and its guide where it has one. */
export function renderGuide(found: LeverGuide | null, { id, label, help }: Lever) {
  const { guide } = texts;
  const row = (name: string, said: string) =>
    html`<dt>${name}</dt>
      <dd>${said}</dd>`;
  const rows = ({ bands, message, hurts, examples, source }: LeverGuide) =>
    html`<dl>
      ${row(guide.message, message)} ${row(guide.hurts, hurts)} ${row(guide.examples, examples)}
      ${bands === undefined ? nothing : row(guide.bands, bands.map(({ upTo, name }) => guide.band(upTo, name)).join('; '))}
      ${row(guide.source, source)}
    </dl>`;
  return html`<details class="guide">
    <summary aria-label=${guide.about(label)}>${guide.open}</summary>
    <p id="help-${id}">${help}</p>
    ${found === null ? nothing : rows(found)}
    <sweep-button .lever=${id} .of=${label}></sweep-button>
  </details>`;
}
