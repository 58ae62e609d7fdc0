import { normalQuantile } from '../../numerics/normal-quantile.ts';
import type { Compile } from '../../schema/model.ts';
import type { FirmsSetting, FirmsView } from './firms.ts';
import type { Diversion } from './intermediaries.ts';
import type { LineState } from './line-state.ts';
import type { RuleNews } from './rule-news.ts';
import { buyerSocket } from './socket.ts';
import { rosterSizes } from './draw-firms.ts';
import { spreadOverRows, sumByGroup } from './sum-by-group.ts';

/** A quarter of the buyers. @param into filled by line */
export type Buyers = (
  news: RuleNews,
  view: Pick<FirmsView, 'allowed' | 'ownShare' | 'criteria'>,
  diversion: Diversion,
  into: LineState,
) => void;

/** Buyers of every line: whom they trust, what they stock, order and do without. */
export function createBuyers(
  compile: Compile,
  { lines, roster, targets }: Pick<FirmsSetting, 'lines' | 'roster' | 'targets'>,
): Buyers {
  const block = compile(buyerSocket, rosterSizes(roster));
  const { columns } = block;
  const { group, size, first, second } = roster.buyer;
  columns['draw_prior']!.set(first.map(normalQuantile));
  columns['draw_switching']!.set(second.map(normalQuantile));
  columns['draw_time']!.set(second);
  block.start();
  // A loop: `Float64Array.from` would take many times as long.
  const perLine = (of: (line: FirmsSetting['lines'][number], at: number) => number) => {
    const values = new Float64Array(lines.length);
    for (let at = 0; at < values.length; at++) values[at] = of(lines[at]!, at);
    return values;
  };
  const pairOf = lines.map(({ technology, target }) => technology * targets + target);
  const tell = (id: string, values: ArrayLike<number>) => spreadOverRows(columns[id]!, group, values);
  return (news, { allowed, ownShare, criteria }, { share, gain }, into) => {
    const allowedOf = perLine((_, at) => allowed[pairOf[at]!]!);
    tell('open', news.open);
    tell('open_soon', news.openSoon);
    tell('tightened', news.tightened);
    tell('threatened', news.threatened);
    tell(
      'criteria',
      perLine((_, at) => criteria[pairOf[at]!]!),
    );
    tell(
      'unlisted',
      perLine(({ unlisted }, at) => (news.open[at] === 1 ? 1 : unlisted)),
    );
    tell('allowed', allowedOf);
    tell(
      'own_supply',
      perLine((_, at) => ownShare[pairOf[at]!]!),
    );
    tell(
      'route_share',
      perLine(({ technology }) => share[technology]!),
    );
    block.step();
    const sum = (sums: Float64Array, id: string) => sumByGroup(sums, group, size, columns[id]!);
    sum(into.ordered, 'ordered');
    sum(into.licensed, 'licensed');
    sum(into.denied, 'denied');
    sum(into.diverted, 'diverted');
    sum(into.stock, 'stock');
    sum(into.designedOut, 'designed_out');
    sum(into.trust, 'trust');
    sum(into.appetite, 'appetite');
    into.diversionGain.set(into.denied.map((denied, at) => denied * gain[lines[at]!.technology]!));
    into.wanted.set(into.appetite.map((appetite, at) => appetite * allowedOf[at]!));
  };
}
