import type { Compile } from '../../schema/model.ts';
import { createBuyers } from './buyers.ts';
import type { FirmRoster } from './draw-firms.ts';
import type { FirmLine } from './firm-lines.ts';
import { createIndustry } from './industry.ts';
import { createIntermediaries } from './intermediaries.ts';
import { emptyLineState, type LineState } from './line-state.ts';
import { createMakers } from './makers.ts';
import { createRuleNews, type LawView } from './rule-news.ts';

/** What firms are told in a quarter, before trade. */
export interface FirmsView extends LawView {
  allowed: Float64Array; // [technology, target] share of demand that the target's own government does not speak against
  ownShare: Float64Array; // [technology, target] the target's own supply as a share of its demand
  leak: Float64Array; // [technology, target] share of what is denied that arrives through third countries
  enforced: Float64Array; // [technology, target] resources of enforcement over those of the calibration year
  criteria: Float64Array; // [technology, target] 0-1, how far criteria stand published to which what is announced in the quarter keeps
  sales: Float64Array; // [line] firms' sales in a year like this without any control, million USD a year; 0 where unknown
}
/** What the firms of each technology come to together; each [technology, target], the resting value where there are none. */
export interface FirmOutlook {
  trust: Float64Array; // belief of buyers that supply will last, weighted by what they buy
  appetite: Float64Array; // share of demand that they want of foreign goods
  pace: Float64Array; // of the frontier, months in a month
}
/** What firms are made of. */
export interface FirmsSetting {
  lines: readonly FirmLine[];
  roster: FirmRoster;
  targets: number;
  leakLimit: Float64Array; // [technology] share of denied trade that arrives in the end
  restingTrust: number; // where nobody has a record
}
export interface Firms {
  lines: readonly FirmLine[];
  lineState: LineState;
  outlook: FirmOutlook;
  /** Makers' belief that the rules will last, weighted by their world sales. */
  confidence(): number;
  step(view: FirmsView): void;
}

/** The firms of a run (MODEL.md, section 12). They act before trade, on the law of the quarter and on what has been announced. */
export function createFirms(compile: Compile, setting: FirmsSetting): Firms {
  const newsOf = createRuleNews(setting.lines);
  const bring = createIntermediaries(compile, setting);
  const buy = createBuyers(compile, setting);
  const sell = createMakers(compile, setting);
  const industry = createIndustry(compile, setting);
  const lineState = emptyLineState(setting.lines.length);
  return {
    lines: setting.lines,
    lineState,
    outlook: industry.outlook,
    confidence() {
      const { makersTrust, revenue } = lineState;
      const all = revenue.reduce((sum, value) => sum + value, 0);
      if (all === 0) return setting.restingTrust;
      return makersTrust.reduce((sum, trust, line) => sum + trust * revenue[line]!, 0) / all;
    },
    step(view) {
      const news = newsOf(view);
      buy(news, view, bring(view), lineState);
      sell(news, view, lineState);
      industry.step(lineState);
    },
  };
}
