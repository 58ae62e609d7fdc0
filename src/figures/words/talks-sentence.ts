import type { RunResult } from '../../schema/result.ts';
import { calendarTime } from '../marks/calendar.ts';
import { indicesOf, memberAt } from '../columns.ts';
import { formatNumber } from './format-number.ts';
import { heldSince } from '../runs.ts';
import { talksTexts } from './texts.ts';

/** The deal that tells how a table's talks ended: the last one in force, else the last one agreed. */
function decisiveDeal(result: RunResult, table: string): { status: string; quarter: number } | undefined {
  const deals = result.tables.deal!;
  const quarter = indicesOf(deals, 'quarter');
  const agreed = Array.from({ length: deals.rows }, (_, row) => row)
    .filter((row) => memberAt(deals, result.sets, 'table', row)?.id === table)
    .map((row) => ({ status: memberAt(deals, result.sets, 'status', row)!.id, quarter: quarter[row]! }));
  return agreed.findLast(({ status }) => status === 'in-force') ?? agreed.at(-1);
}

/** Names in a row, the last behind an “and”. */
export const listedNames = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

/** How the talks of a run ended, and that nothing moves against Baseline where nothing does; empty when there were none and something does. */
export function talksSentence(result: RunResult): string {
  const said = talksEnd(result);
  if (Number.isNaN(heldSince(result))) return said;
  const { events, regimes = [] } = result.request.scenario;
  const isOwn = said === '' && events.length + regimes.length === 0;
  return `${said} ${isOwn ? talksTexts['own']! : talksTexts['same']!}`.trim();
}

/** Tables of which each is named; of more the first is, and the others are counted. */
const few = 2;

function talksEnd(result: RunResult): string {
  const { tables } = result.request.scenario;
  if (result.tables.deal === undefined) return '';
  if (tables.length <= few) return endOf(result, tables);
  const others = tables.slice(1);
  const agreed = others.filter(({ id }) => decisiveDeal(result, id)?.status === 'in-force').length;
  const counted = talksTexts['others']!.replace('{count}', String(others.length)).replace(
    '{agreed}',
    agreed === 0 ? 'none' : String(agreed),
  );
  return `${endOf(result, tables.slice(0, 1))} ${counted}`;
}

/** One sentence for the tables that ended alike. */
function endOf(result: RunResult, tables: RunResult['request']['scenario']['tables']): string {
  const { start } = result.request.scenario;
  const nameOf = (government: string): string =>
    result.sets['government']!.find(({ id }) => id === government)?.short ?? government;
  const ends = new Map<string, string[][]>();
  for (const { id, parties } of tables) {
    const deal = decisiveDeal(result, id);
    const quarter = deal === undefined ? '' : formatNumber(calendarTime(start, deal.quarter), 'year');
    const words = talksTexts[deal?.status ?? 'none']!.replace('{quarter}', quarter);
    ends.set(words, [...(ends.get(words) ?? []), parties.map(nameOf)]);
  }
  return [...ends]
    .map(([words, seats]) => {
      const each = seats.map((names) => names.join('–'));
      return words.replace(
        '{parties}',
        each.length < 2 ? listedNames(seats[0]!) : `${listedNames(each)} each`,
      );
    })
    .join(' ');
}
