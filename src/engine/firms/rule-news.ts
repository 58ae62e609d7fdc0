import { openShare, type FirmLine } from './firm-lines.ts';

/** The law of a quarter as firms see it; permissions are [technology, exporter, target], 0-1. */
export interface LawView {
  law: readonly Float64Array[]; // of the quarter and of each later one, as far as it has been announced; the same array where nothing changes
  lead: number; // quarters ahead for which firms stock up
  threatened: Float64Array | null; // if everything threatened were law, null without threats
}
/** What a quarter brings for each line. */
export interface RuleNews {
  open: Float64Array; // share of demand that the law lets through
  openSoon: Float64Array; // the least of this and the next quarters
  tightened: Uint8Array; // 1 = stricter law has been announced since the last quarter
  threatened: Uint8Array; // 1 = a threat of stricter law than any announced stands
}

/**
 * Follows the rule on each line from quarter to quarter. What counts as a breach is the news of stricter law, not its force: an act that
 * is announced now and holds in a year is news once. Relief that was announced with its end is none.
 */
export function createRuleNews(lines: readonly FirmLine[]): (view: LawView) => RuleNews {
  const news: RuleNews = {
    open: new Float64Array(lines.length),
    openSoon: new Float64Array(lines.length),
    tightened: new Uint8Array(lines.length),
    threatened: new Uint8Array(lines.length),
  };
  const outlook = new Float64Array(lines.length).fill(-1);
  return ({ law, lead, threatened }) => {
    const distinct = law.filter((permitted, at) => permitted !== law[at - 1]);
    const soon = distinct.filter((permitted) => law.indexOf(permitted) <= lead);
    lines.forEach((line, at) => {
      const least = leastOf(line, distinct);
      news.open[at] = openShare(line, law[0]!);
      news.openSoon[at] = leastOf(line, soon);
      news.tightened[at] = least < outlook[at]! ? 1 : 0;
      news.threatened[at] = threatened !== null && openShare(line, threatened) < least ? 1 : 0;
      outlook[at] = least;
    });
    return news;
  };
}

function leastOf(line: FirmLine, law: readonly Float64Array[]): number {
  return law.reduce((least, permitted) => Math.min(least, openShare(line, permitted)), 1);
}
