import { html, nothing } from 'lit';
import type { ChartId } from '../schema/figure.ts';
import type { AnswerPart } from '../state/first-view.ts';
import { screenPaths } from '../state/place.ts';
import { layoutTexts } from './layout-texts.ts';
import { screenOf } from './screens.ts';
import { texts } from './texts.ts';

/** Quarters, and numbers with their sign, currency and unit, as they stand in sentences; not the 100 of “60.5 of 100 points”, which is a scale. */
const numbers = /(\d{4} Q\d|(?<!\d of [\d.,]*)[−+]?\u2060?\$?\d+(?:[.,]\d+)*(?:bn|tn|m\b| %)?)/;

/** The answer of a run, each of its sentences a link to the figure that its numbers are from; what they were with no lever moved stands behind it. */
export function renderAnswer(
  answer: readonly AnswerPart[] | null,
  stated: string,
  isStale: boolean,
  inView: readonly ChartId[],
  show: (chart: ChartId) => void,
) {
  const part = ({ chart, words }: AnswerPart) => {
    const follow = (event: Event): void => {
      event.preventDefault();
      show(chart);
    };
    const said = words.split(numbers).map((piece, at) => (at % 2 === 1 ? html`<b>${piece}</b>` : piece));
    return html`<a
      class="claim"
      href=${`#/${screenPaths[screenOf(chart, inView)]}`}
      title=${layoutTexts.showFigure}
      @click=${follow}
      >${said}</a
    > `;
  };
  return html`<h1 class=${isStale ? 'answer stale' : 'answer'}>
      ${answer === null ? texts.noAnswer : answer.map(part)}
    </h1>
    ${stated === '' ? nothing : html`<p class="stated">${stated}</p>`}`;
}
