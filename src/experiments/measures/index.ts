import type { Id } from '../../schema/ids.ts';
import { agreement } from './agreement.ts';
import { alignmentLag, alignmentOdds } from './alignment.ts';
import { crisisMoments, dyadMoments } from './crisis-moments.ts';
import { deficitChange, totalDeficitChange } from './deficit-change.ts';
import { chipMoved } from './chip-moved.ts';
import { confidenceCounts } from './confidence-counts.ts';
import { confidenceLost } from './confidence-lost.ts';
import { credibilityShare } from './credibility-share.ts';
import { deliveredShare } from './delivered-share.ts';
import { divertedShare, firmRush, firmSalesChange, firmUptake } from './firm-sales.ts';
import { gainAlone } from './gain-alone.ts';
import { largestTerm } from './largest-term.ts';
import { alliesConfidence, firmConfidence } from './mean-confidence.ts';
import { packageMargin } from './package-margin.ts';
import { paretoCount } from './pareto-count.ts';
import { paretoLevels } from './pareto-levels.ts';
import { reversalLength } from './reversal-length.ts';
import { joinedWithin, listedShare } from './regime-readings.ts';
import { stanceRange } from './stance-range.ts';
import { accessLag, agreementLag, answeredShare } from './talks-lags.ts';
import { takenOver } from './taken-over.ts';
import { termCount } from './term-count.ts';
import { worldShareGrowth } from './world-share-growth.ts';
import { zoneShare } from './zone-share.ts';
import type { Measure } from './measure.ts';
import { tableError } from './table-error.ts';

/** Everything that a row of checks can measure. */
export const measures: Readonly<Record<Id, Measure>> = {
  agreement,
  'deficit-change': deficitChange,
  'total-deficit-change': totalDeficitChange,
  'table-error': tableError,
  'zone-share': zoneShare,
  'pareto-count': paretoCount,
  'largest-term': largestTerm,
  'term-count': termCount,
  'credibility-share': credibilityShare,
  'pareto-levels': paretoLevels,
  'chip-moved': chipMoved,
  'gain-alone': gainAlone,
  'confidence-counts': confidenceCounts,
  'confidence-lost': confidenceLost,
  'allies-confidence': alliesConfidence,
  'firm-confidence': firmConfidence,
  'reversal-length': reversalLength,
  'stance-range': stanceRange,
  'package-margin': packageMargin,
  'crisis-moments': crisisMoments,
  'dyad-moments': dyadMoments,
  'firm-uptake': firmUptake,
  'firm-sales-change': firmSalesChange,
  'firm-rush': firmRush,
  'diverted-share': divertedShare,
  'taken-over': takenOver,
  'world-share-growth': worldShareGrowth,
  'agreement-lag': agreementLag,
  'access-lag': accessLag,
  'delivered-share': deliveredShare,
  'answered-share': answeredShare,
  'joined-within': joinedWithin,
  'listed-share': listedShare,
  'alignment-lag': alignmentLag,
  'alignment-odds': alignmentOdds,
};
