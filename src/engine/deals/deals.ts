import type { Compile } from '../../schema/model.ts';
import { complianceSocket, reliabilitySocket } from './socket.ts';

/** What a party delivered and broke, old news faded; both 0 before anything was due. */
export interface WordRecord {
  kept: number;
  broken: number;
}
/** An undertaking as the party that owes it sees it. */
export interface Undertaking {
  reliability: number; // 0-1
  gain: number; // what the others' side of the deal is worth to it, bn USD a year
  cost: number; // what delivering all would cost it, bn USD a year
  age: number; // quarters since it came into force
  draw: number; // uniform in [0, 1): how others misjudge it
  answer_draw: number; // uniform in [0, 1): whether they answer
}
/** What became of an undertaking in a quarter. */
export interface Delivery {
  delivered: number; // share of it, 0-1
  observed: number; // share that the others see delivered
  broken: boolean; // and take for a breach
  answered: boolean; // by ending the deal
}
/** How deals are kept and what that does to a party's word, by the model's equations. */
export interface Deals {
  deliver(undertaking: Undertaking): Delivery;
  /** Share of a party's promises that others count on. @param prior what they counted on before there was a record, 0-1 */
  reliability(record: WordRecord, prior: number): number;
  /** A record with one more quarter. @param delivered mean share of what was due; null: nothing was due */
  learn(record: WordRecord, delivered: number | null): WordRecord;
}

/** Compliance with deals and reliability as a Beta record with forgetting (MODEL.md, section 10). */
export function createDeals(compile: Compile): Deals {
  const { columns: deed, ...compliance } = compile(complianceSocket);
  const { columns: word, ...reliability } = compile(reliabilitySocket);
  const judge = (of: Readonly<Record<string, number>>): typeof word => {
    for (const [id, value] of Object.entries(of)) word[id]![0] = value;
    reliability.step();
    return word;
  };
  return {
    deliver(undertaking) {
      for (const [id, value] of Object.entries(undertaking)) deed[id]![0] = value;
      compliance.step();
      return {
        delivered: deed['delivered']![0]!,
        observed: deed['observed']![0]!,
        broken: deed['broken']![0]! > 0,
        answered: deed['answered']![0]! > 0,
      };
    },
    reliability: (record, prior) => judge({ ...record, prior, due: 0, delivered: 0 })['level']![0]!,
    learn(record, delivered) {
      const due = delivered === null ? 0 : 1;
      const after = judge({ ...record, prior: 0, due, delivered: delivered ?? 0 });
      return { kept: after['kept_after']![0]!, broken: after['broken_after']![0]! };
    },
  };
}
