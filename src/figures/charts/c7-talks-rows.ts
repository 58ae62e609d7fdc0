import type { Claim, FigureOptions, FigureRows } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Member } from '../../schema/table.ts';
import { calendarTime } from '../marks/calendar.ts';
import { claimSet } from '../words/claim-set.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { concessionsOf, type Concession } from '../concessions.ts';
import { packageWorder } from '../words/package-words.ts';
import { shownTalks, type ShownTalks } from '../shown-talks.ts';

/** One move at the table. Gains are above no deal, million USD a year. */
interface Move {
  number: number;
  quarter: number;
  round: number; // from 1
  by: number; // government; -1: nobody
  action: number;
  kind: string; // id of the action
  outcome: number;
  gain: number; // of the side that the talks are told from
  otherGain: number; // least of the others
  times: number;
  concedes: boolean; // the offer opens, or is better for who it is made to than all of its party before
}

/** All moves at a table in order. */
function movesOf(result: RunResult, talks: ShownTalks): Move[] {
  const offer = result.tables.offer!;
  const [table, party, number] = ['table', 'party', 'offer'].map((column) => indicesOf(offer, column)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const gainAt = (row: number): number =>
    1000 * (numbersOf(offer, 'utility')[row]! - numbersOf(offer, 'reservation')[row]!);
  const groups = new Map<number, number[]>();
  table.forEach((index, row) => {
    if (index === talks.index) groups.set(number[row]!, [...(groups.get(number[row]!) ?? []), row]);
  });
  const focus = talks.parties[talks.focus]!;
  return [...groups].map(([at, rows]): Move => {
    const row = rows[0]!;
    const outcome = indicesOf(offer, 'outcome')[row]!;
    return {
      number: at,
      quarter: indicesOf(offer, 'quarter')[row]!,
      round: indicesOf(offer, 'round')[row]! + 1,
      by: indicesOf(offer, 'by')[row]!,
      action: indicesOf(offer, 'action')[row]!,
      kind: memberAt(offer, result.sets, 'action', row)!.id,
      outcome,
      gain: outcome < 0 ? NaN : gainAt(rows.find((one) => party[one] === focus)!),
      otherGain: outcome < 0 ? NaN : Math.min(...rows.filter((one) => party[one] !== focus).map(gainAt)),
      times: 1,
      concedes: false,
    };
  });
}

/** Moves with word of those that open or concede: what the others gain of the offers of the side that the talks are told from, what it gains of theirs. */
function withConcessions(moves: readonly Move[], focus: number): Move[] {
  const best = new Map<number, number>();
  return moves.map((move) => {
    if (move.kind !== 'offer' || move.outcome < 0) return move;
    const offered = move.by === focus ? move.otherGain : move.gain;
    const concedes = offered > (best.get(move.by) ?? -Infinity);
    if (concedes) best.set(move.by, offered);
    return { ...move, concedes };
  });
}

/** Moves without the offers that repeat their party's last, which are counted with it. */
function withoutRepeats(moves: readonly Move[]): Move[] {
  const last = new Map<number, Move>();
  return moves.flatMap((move) => {
    const before = last.get(move.by);
    if (move.kind === 'offer' && before?.kind === 'offer' && before.outcome === move.outcome) {
      before.times++;
      return [];
    }
    const kept = { ...move };
    last.set(move.by, kept);
    return [kept];
  });
}

export interface TalkRows {
  rows: FigureRows;
  words: Member[]; // of what is given and got
}

const nothingSaid: Move = {
  number: -1,
  quarter: 0,
  round: 0,
  by: -1,
  action: -1,
  kind: '',
  outcome: -1,
  gain: NaN,
  otherGain: NaN,
  times: 0,
  concedes: false,
};

/** Calendar time of the last quarter in which a table may sit; NaN without one. */
function deadlineOf({ request: { scenario, overrides } }: RunResult, talks: ShownTalks | null): number {
  if (talks === null) return NaN;
  const { id, deadline } = talks.file;
  return calendarTime(scenario.start, Number(overrides[`tables.${id}.deadline`] ?? deadline));
}

/** What stands at the last of the moves: 0 the talks are over, 1 a party gave in to a threat after them, 2 the table may sit again after the run; 3 is kept for more moves than are shown. */
function stateAfter({ tables, request }: RunResult, deadline: number, threat: boolean): number {
  if (threat) return 1;
  const quarters = tables.world === undefined ? [] : indicesOf(tables.world, 'quarter');
  return calendarTime(request.scenario.start, quarters.at(-1) ?? 0) < deadline ? 2 : 0;
}

/**
 * Moves at the table that decided, in order: who moved, what they would give and get in words (set `words`), and what each side would gain.
 * One row of nobody where nobody talks. The option `table` names another table, `until` the number of the last move that is shown.
 */
export function talkRows(result: RunResult, options: FigureOptions = {}): TalkRows {
  const talks = shownTalks(result, options);
  const until = Number(options['until'] ?? Infinity);
  const all = talks === null ? [] : movesOf(result, talks);
  const said = all.filter(({ number }) => number <= until);
  const focus = talks?.parties[talks.focus] ?? -1;
  const moves = said.length === 0 ? [nothingSaid] : withConcessions(withoutRepeats(said), focus);
  const words: Member[] = [];
  const places = new Map<string, number>();
  const wordsAt = (content: string): number => {
    const known = places.get(content);
    if (known !== undefined) return known;
    places.set(content, words.length);
    return words.push({ id: content, name: content, short: content, slot: 0 }) - 1;
  };
  const say = talks === null ? null : packageWorder(result, talks.file);
  const chips = (move: Move, isOwn: boolean): number => {
    if (say === null || move.outcome < 0) return -1;
    const mover = result.sets['government']![move.by]?.id;
    return wordsAt(say(move.outcome, (one) => (one === mover) === isOwn));
  };
  const numbers = (unit: string, pick: (move: Move) => number) =>
    ({ kind: 'number', unit, values: Float64Array.from(moves, pick) }) as const;
  const codes = (set: string, pick: (move: Move) => number) =>
    ({ kind: 'code', set, values: Int32Array.from(moves, pick) }) as const;
  const deadline = deadlineOf(result, talks);
  // What follows the last move is told with it, not with moves before it.
  const given = until < Infinity ? [] : concessionsOf(result).filter(({ table }) => table === talks?.file.id);
  const threat: Concession | undefined = given.at(-1);
  const after = said.length < all.length ? 3 : stateAfter(result, deadline, threat !== undefined);
  return {
    words,
    rows: {
      rows: moves.length,
      columns: {
        time: numbers('year', ({ quarter }) => calendarTime(result.request.scenario.start, quarter)),
        round: numbers('1', ({ round }) => round),
        move: numbers('1', ({ number }) => number),
        by: codes('government', ({ by }) => by),
        action: codes('action', ({ action }) => action),
        give: codes('words', (move) => chips(move, true)),
        get: codes('words', (move) => chips(move, false)),
        gain: numbers('million USD/year', ({ gain }) => gain),
        other_gain: numbers('million USD/year', ({ otherGain }) => otherGain),
        times: numbers('1', ({ times }) => times),
        concedes: numbers('1', ({ concedes }) => Number(concedes)),
        parties: numbers('1', () => talks?.parties.length ?? 0),
        deadline: numbers('year', () => deadline),
        accepted: numbers('1', ({ kind }) => Number(kind === 'accept')),
        walked: numbers('1', ({ kind }) => Number(kind === 'walk-out')),
        side: codes('government', () => focus),
        other: codes('government', () => talks?.parties.find((party) => party !== focus) ?? -1),
        after: numbers('1', () => after),
        giver: codes('government', () => threat?.giver ?? -1),
        taker: codes('government', () => threat?.taker ?? -1),
        given: codes('words', () => (threat === undefined ? -1 : wordsAt(threat.chips))),
        threatened: numbers('year', () => threat?.time ?? NaN),
      },
    },
  };
}

/** What the rows let one say: of the last move. */
export function talkClaims(rows: FigureRows): Claim[] {
  const row = rows.rows - 1;
  const name = (column: string) => ({ row, column, round: 'name' }) as const;
  const values = {
    by: name('by'),
    side: name('side'),
    other: name('other'),
    start: { row: 0, column: 'time', round: 'year' },
    time: { row, column: 'time', round: 'year' },
    round: { row, column: 'round', round: 'integer' },
    gain: { row, column: 'gain', round: 'billion' },
    other_gain: { row, column: 'other_gain', round: 'billion' },
    deadline: { row, column: 'deadline', round: 'year' },
    giver: name('giver'),
    taker: name('taker'),
    given: name('given'),
    threatened: { row, column: 'threatened', round: 'year' },
  } as const;
  const after = { row, column: 'after', is: '=' } as const;
  const ended = [
    ['end', { ...after, than: 0 }],
    ['threat', { ...after, than: 1 }],
  ] as const;
  const is = (column: string): boolean => numbersOf(rows, column)[row] === 1;
  if (is('accepted'))
    return claimSet('talks-agreed', values, [['end', { row, column: 'accepted', is: '=', than: 1 }]]);
  if (is('walked'))
    return claimSet('talks-walked', values, [
      ['threat', { ...after, than: 1 }],
      ['end', { row, column: 'walked', is: '=', than: 1 }],
    ]);
  if (numbersOf(rows, 'round')[row] === 0)
    return claimSet('talks-none', values, [['end', { row, column: 'accepted', is: '=', than: 0 }]]);
  return claimSet('talks-open', values, [
    ...ended,
    ['ahead', { ...after, than: 2 }],
    ['amid', { ...after, than: 3 }],
  ]);
}
