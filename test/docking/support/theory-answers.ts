import * as bargaining from './bargaining-answers.ts';
import * as coalition from './coalition-answers.ts';
import * as conflict from './conflict-answers.ts';
import * as packages from './package-answers.ts';
import * as repeated from './repeated-answers.ts';
import type { TheoryCase } from './theory-cases.ts';

/** A closed form: the inputs that it takes, by name, and what it gives for them. */
interface Form {
  takes: string;
  gives?: string; // one expected result that tells it from another form of the same inputs
  answer: (inputs: never) => object;
}

const forms: Readonly<Record<string, readonly Form[]>> = {
  rubinstein: [
    { takes: 'd1 d2', answer: bargaining.alternatingOffers },
    { takes: 'r1 r2', answer: bargaining.shortPeriods },
    { takes: 'b2 d', answer: bargaining.outsideOption },
    { takes: 'b1 b2 p', answer: bargaining.breakdownRisk },
  ],
  stahl: [
    { takes: 'T d', answer: bargaining.finiteRounds },
    { takes: 'T d1 d2', answer: bargaining.finiteRoundsUnequal },
  ],
  nash: [
    { takes: 'a d1 d2', answer: bargaining.nashSplit },
    { takes: 'a r1 r2', answer: bargaining.nashPowers },
    { takes: 'a', answer: bargaining.nashOnParabola },
    { takes: 'd', answer: bargaining.solutionsOnParabola },
    { takes: 'a d', answer: bargaining.nashOfMany },
  ],
  zeuthen: [{ takes: 'd deals', answer: packages.zeuthen }],
  nash_demand: [
    { takes: 'e', answer: bargaining.smoothedDemand },
    { takes: 'freq', answer: bargaining.demandNorm },
  ],
  linkage: [
    { takes: 'gains', answer: packages.linkage },
    { takes: 'w1 w2', answer: packages.adjustedWinner },
  ],
  repeated_pd: [{ takes: 'P R S T k lag', answer: repeated.dilemma }],
  repeated_tariff: [{ takes: 'a b c delta', answer: repeated.repeatedTariffs }],
  trade_bs: [{ takes: 'gamma', answer: repeated.linearTariffs }],
  leverage: [{ takes: 's sigma', answer: conflict.lostSuppliers }],
  coalition: [
    { takes: 'N b c', gives: 'k_star', answer: coalition.binaryAgreement },
    { takes: 'N b c', gives: 'k_max', answer: coalition.linearAgreement },
    { takes: 'N a b c', answer: coalition.leadingAgreement },
    { takes: 'cost share theta value', answer: coalition.controlCoalition },
  ],
  reputation: [
    { takes: 'alpha beta lam seq', answer: repeated.reliability },
    { takes: 'alpha beta theta', answer: repeated.promisesNeeded },
  ],
  signalling: [{ takes: 'N b p', answer: conflict.chainStore }],
  fearon: [
    { takes: 'cA cbar p', answer: conflict.riskReturn },
    { takes: 'a1 a2 t v', answer: conflict.auditedAttrition },
  ],
  crisis_signalling: [{ takes: 'CB SA VA VB WA WB abar', answer: conflict.crisisSignalling }],
  drezner: [{ takes: 'B cS cT', answer: conflict.conflictExpectations }],
  two_level: [
    { takes: 'L U a', answer: bargaining.winSets },
    { takes: 's tau', answer: bargaining.uncertainRatifier },
  ],
  nash_in_nash: [{ takes: 'a1 a2 e', answer: bargaining.nashInNash }],
};

/** Groups of theory that are known, whatever the file holds. */
export function knownGroups(): string[] {
  return Object.keys(forms);
}

/** Our answer to a case of a known group. @throws when no form of the group takes its inputs */
export function answerOf({ group, name, inputs, expected }: TheoryCase): object {
  const names = Object.keys(inputs).toSorted().join(' ');
  const form = forms[group]!.find(
    ({ takes, gives }) => takes === names && (gives === undefined || gives in expected),
  );
  if (form === undefined) throw new Error(`no closed form of ${group} takes ${names} (${name})`);
  return form.answer(inputs as never);
}
