import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberText, readMember } from '../../src/exports/member-file.ts';
import type { MemberAnswer } from '../../src/schema/crew.ts';
import { madePlan, rowOf } from '../support/made-plan.ts';

const plan = madePlan();
const sizes = plan.series.map(({ quarters }) => quarters.length);
const made = (values: readonly (readonly number[])[]): MemberAnswer => ({
  status: 'complete',
  scenarioHash: 'a'.repeat(32),
  resultHash: 'b'.repeat(32),
  inputs: { 'parameters.loss_rate': 0.4, closure: 'balanced' },
  values: values.map((of) => Float64Array.from(of)),
});
/** The member of a text, or the code of what is wrong with it. */
function found(text: string, member: number, of = plan): MemberAnswer | null | string {
  const read = readMember(text, 'member.json', of, member);
  return read.ok ? read.value : read.diagnostics[0]!.code;
}
const numbers = (size: number) =>
  fc.array(fc.double({ noDefaultInfinity: true }), { minLength: size, maxLength: size });

describe('the file of a member', () => {
  it('[SHARD-1] a member reads back bit for bit, with what is not there', () => {
    fc.assert(
      fc.property(fc.tuple(...sizes.map(numbers)), (values) => {
        const answer = made(values);
        expect(found(memberText(plan.hash, rowOf(plan, 3), answer), 3)).toEqual(answer);
      }),
      { seed: 7, numRuns: 50 },
    );
    const failed: MemberAnswer = {
      ...made([]),
      status: { failed: 2, solve: { status: 'not-converged', residual: 0.5, iterations: 9 } },
    };
    expect(found(memberText(plan.hash, rowOf(plan, 0), failed), 0)).toEqual(failed);
  });

  it('[SHARD-2] the file of another experiment or another member is told from one that is cut short', () => {
    const text = memberText(
      plan.hash,
      rowOf(plan, 3),
      made(sizes.map((size) => Array.from({ length: size }, () => 1))),
    );
    expect(found(text, 3, { ...plan, hash: 'd'.repeat(32) })).toBe('member-foreign');
    expect(found(text, 2)).toBe('member-foreign');
    for (const cut of [text.slice(0, -4), '', 'null', '{}', text.replace('"values":[[', '"values":[[0,')])
      expect(found(cut, 3)).toBeNull();
  });

  it('[SHARD-13] a file with words where numbers stand, or with a part missing, is none', () => {
    const answer = made(sizes.map((size) => Array.from({ length: size }, () => 1)));
    const text = memberText(plan.hash, rowOf(plan, 3), answer);
    const { inputs: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
    for (const spoiled of [
      text.replace('"values":[[1', '"values":[["foo"'),
      text.replace('"status":"complete"', '"status":"done"'),
      text.replace('"status":"complete"', '"status":null'),
      text.replace(`"${'b'.repeat(32)}"`, '7'),
      JSON.stringify(rest),
    ]) {
      expect(spoiled).not.toBe(text);
      expect(found(spoiled, 3)).toBeNull();
    }
    expect(found(text, 3)).toEqual(answer);
  });
});
