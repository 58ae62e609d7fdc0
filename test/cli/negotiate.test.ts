import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callParley, emptyFolder } from '../support/call-parley.ts';

/** Two parties that want a pie of ten and differ on what else they care for. */
const domain = {
  id: 'pie-and-place',
  issues: [
    { name: 'pie', values: Array.from({ length: 11 }, (_, share) => share) },
    { name: 'place', values: ['home', 'away'] },
  ],
  profiles: [
    {
      weights: [0.75, 0.25],
      values: [Array.from({ length: 11 }, (_, i) => i / 10), [1, 0]],
      reserved_value: 0.25,
    },
    {
      weights: [0.5, 0.5],
      values: [Array.from({ length: 11 }, (_, i) => 1 - i / 10), [0, 1]],
      reserved_value: 0.25,
    },
  ],
};
function folderWith(change: object = {}): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'pie.json'), JSON.stringify({ ...domain, ...change }));
  return cwd;
}
const parse = (out: string) => JSON.parse(out) as Record<string, unknown>;

describe('parley domain', () => {
  it('[NEG-129] says how large a domain is, what is rational, and where the solution points are', async () => {
    const { code, out } = await callParley(folderWith(), 'domain', 'pie.json', '--json');
    expect(code).toBe(0);
    const said = parse(out);
    const value = (party: number, share: number, away: number): number =>
      party === 0 ? (0.75 * share) / 10 + 0.25 * (1 - away) : 0.5 * (1 - share / 10) + 0.5 * away;
    const all = Array.from({ length: 11 }, (_, share) => share).flatMap((share) =>
      [0, 1].map((away) => [value(0, share, away), value(1, share, away)]),
    );
    const rational = all.filter(([a, b]) => a! >= 0.25 && b! >= 0.25);
    expect(said).toMatchObject({
      domain: 'pie-and-place',
      parties: 2,
      outcomes: 22,
      rational: rational.length,
    });
    expect(said['rationalShare']).toBeCloseTo(rational.length / 22, 12);
    // Everybody's best is 1 for both parties.
    const opposed = Math.min(...rational.map(([a, b]) => Math.hypot(1 - a!, 1 - b!)));
    expect(said['opposition']).toBeCloseTo(opposed, 12);
    const product = Math.max(...rational.map(([a, b]) => (a! - 0.25) * (b! - 0.25)));
    expect((said['points'] as { nash: { value: number } }).nash.value).toBeCloseTo(product, 12);
    const words = await callParley(folderWith(), 'domain', 'pie.json');
    expect(words.out).toMatch(/pie-and-place: 2 parties, 22 outcomes\n.*opposition/);
    expect(words.out).toMatch(/Nash +\d+ .*pie \d+, place away/);
  });

  it('[NEG-129] a domain without a zone of agreement says so', async () => {
    const profiles = domain.profiles.map((profile) => ({ ...profile, reserved_value: 0.99 }));
    const { code, out } = await callParley(folderWith({ profiles }), 'domain', 'pie.json');
    expect([code, out]).toEqual([
      0,
      'pie-and-place: 2 parties, 22 outcomes\nNo outcome is worth at least no deal to everybody.\n',
    ]);
  });
});

describe('parley negotiate', () => {
  const negotiate = (cwd: string, strategies: string, ...more: string[]) =>
    callParley(cwd, 'negotiate', 'pie.json', '--strategies', strategies, ...more);

  it('[NEG-130] plays strategies by name or with parameters, and prints the end, its measures and the trace', async () => {
    const { code, out } = await negotiate(
      folderWith(),
      'linear,micro:stride=1:acceptance=next',
      '--rounds',
      '50',
      '--trace',
      '--json',
    );
    expect(code).toBe(0);
    const said = parse(out);
    expect(said).toMatchObject({ domain: 'pie-and-place', end: 'agreement', rounds: 50 });
    const trace = said['trace'] as number[];
    expect(trace.length).toBe(2 * (said['offers'] as number));
    expect(trace.slice(0, 4)).toEqual([0, 20, 1, 1]);
    expect(trace.at(-1)).toBe(said['agreement']);
    expect(Object.keys(said['measures'] as object)).toContain('surplusLeft');
    expect(parse((await negotiate(folderWith(), 'linear,linear', '--json')).out)).not.toHaveProperty('trace');
    const words = await negotiate(folderWith(), 'boulware,conceder', '--trace');
    expect(words.out).toMatch(/offer +by +outcome +party 0 +party 1 +which is\n +0 +0 +20 /);
    expect(words.out).toMatch(/agreement in round \d+ after \d+ offers on outcome/);
    const tough = await negotiate(folderWith(), 'tough,tough');
    expect(tough.out).toBe('pie-and-place: No deal: the time ran out after 40 offers.\n');
  });

  it('[NEG-131] meets by other protocols too', async () => {
    const mediated = parse(
      (await negotiate(folderWith(), 'tough,tough', '--protocol', 'mediated-nash', '--json', '--trace')).out,
    );
    expect(mediated).toMatchObject({ end: 'agreement', round: 0, offers: 1 });
    expect((mediated['trace'] as number[])[0]).toBe(-1);
    const votes = 'propose-then-vote:rule=qualified-majority:threshold=0.5';
    const ballot = parse((await negotiate(folderWith(), 'tough,tough', '--protocol', votes, '--json')).out);
    expect(ballot).toMatchObject({ end: 'agreement', round: 0, offers: 2 });
  });

  it('[NEG-132] what is asked wrongly is named with exit code 1: methods with the nearest, files with the place', async () => {
    for (const [strategies, more, words] of [
      ['linear', [], 'has 2 parties, and --strategies names 1'],
      ['liner,micro', [], 'did you mean linear?'],
      ['micro:strid=2,micro', [], 'strid'],
      ['time-dependent,micro', [], 'exponent'],
      ['linear,linear', ['--rounds', '0'], '--rounds takes'],
      ['linear,linear', ['--protocol', 'mediated-nesh'], 'did you mean mediated-nash?'],
    ] as const) {
      const { code, out, err } = await negotiate(folderWith(), strategies, ...more);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(words);
    }
    const cwd = folderWith({ profiles: [domain.profiles[0]] });
    expect((await callParley(cwd, 'domain', 'pie.json')).err).toContain('pie.json:1:');
    expect((await callParley(cwd, 'domain', 'pie.json')).err).toContain('profiles');
    expect(await callParley(cwd, 'domain', 'cake.json')).toMatchObject({ code: 1, out: '' });
    expect(await callParley(cwd, 'negotiate', 'pie.json')).toMatchObject({ code: 1, out: '' });
  });

  it('[NEG-151] utilities too large for numbers and values of one name are refused by both commands, with the place', async () => {
    const huge = folderWith({
      issues: [{ name: 'pie', values: ['all'] }],
      profiles: [0, 1].map(() => ({ weights: [1e308], values: [[1e308]], reserved_value: 0 })),
    });
    const twice = folderWith({ issues: [domain.issues[0], { name: 'place', values: [1, '1'] }] });
    for (const [cwd, code] of [
      [huge, '[utility-size]'],
      [twice, '[value-duplicate]'],
    ] as const)
      for (const said of [
        await callParley(cwd, 'domain', 'pie.json'),
        await negotiate(cwd, 'linear,linear', '--json'),
      ]) {
        expect([said.code, said.out]).toEqual([1, '']);
        expect(said.err).toContain(code);
      }
  });
});
