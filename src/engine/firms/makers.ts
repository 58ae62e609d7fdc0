import { normalQuantile } from '../../numerics/normal-quantile.ts';
import type { Compile } from '../../schema/model.ts';
import type { FirmsSetting, FirmsView } from './firms.ts';
import type { LineState } from './line-state.ts';
import type { RuleNews } from './rule-news.ts';
import { supplierSocket } from './socket.ts';
import { rosterSizes } from './draw-firms.ts';
import { spreadOverRows, sumByGroup } from './sum-by-group.ts';

/** A quarter of the makers, after their buyers. @param into filled by line */
export type Makers = (news: RuleNews, view: Pick<FirmsView, 'sales' | 'criteria'>, into: LineState) => void;

/** Makers of every line with known sales: what they lose, and what they do less of because of it. */
export function createMakers(
  compile: Compile,
  { lines, roster, targets }: Pick<FirmsSetting, 'lines' | 'roster' | 'targets'>,
): Makers {
  const block = compile(supplierSocket, rosterSizes(roster));
  const { columns } = block;
  const { group, size, first, second } = roster.supplier;
  columns['draw_prior']!.set(first.map(normalQuantile));
  columns['draw_exposure']!.set(second.map(normalQuantile));
  block.start();
  const each = new Float64Array(size.length).fill(1);
  const tell = (id: string, values: ArrayLike<number>) => spreadOverRows(columns[id]!, group, values);
  return (news, { sales, criteria }, into) => {
    tell('open', news.open);
    tell('tightened', news.tightened);
    tell('threatened', news.threatened);
    tell(
      'criteria',
      lines.map(({ technology, target }) => criteria[technology * targets + target]!),
    );
    tell('wanted', into.wanted);
    tell('moved_on', into.designedOut);
    const market = columns['market']!;
    for (let firm = 0; firm < market.length; firm++) market[firm] = size[firm]! * sales[group[firm]!]!;
    block.step();
    sumByGroup(into.revenue, group, each, columns['revenue']!);
    sumByGroup(into.revenueLost, group, each, columns['revenue_lost']!);
    sumByGroup(into.researchLost, group, each, columns['research_lost']!);
    sumByGroup(into.researchHedged, group, each, columns['research_hedged']!);
    sumByGroup(into.lobbying, group, each, columns['lobbying']!);
    sumByGroup(into.makersTrust, group, columns['revenue']!, columns['trust']!);
    for (let line = 0; line < lines.length; line++)
      if (into.revenue[line]! > 0) into.makersTrust[line]! /= into.revenue[line]!;
  };
}
