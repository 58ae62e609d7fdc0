import type { LocatedProblem } from '../../schema/validate.ts';
import { idSchema, strictShape, z } from '../../schema/zod.ts';
import { shareOf } from '../survey-findings.ts';
import type { Reading } from '../../schema/check-outcome.ts';
import { defineMeasure } from './measure.ts';
import { surveyShape, surveysOf, type SettingSurvey } from './survey-readings.ts';
import { unknownName } from './unknown-name.ts';

const sides = ['at-least', 'below'] as const;
interface Asked {
  package: string;
  parties: readonly string[];
  side: (typeof sides)[number];
}

/** Share of draws in which a package that a table names is worth at least no deal to all of these parties, or less to each of them, per cent. */
export const packageMargin = defineMeasure(
  strictShape({
    ...surveyShape,
    package: idSchema,
    parties: z.array(idSchema).min(1),
    side: z.enum(sides),
  }),
  () => '%',
  async (args, bench) => {
    const surveys = await surveysOf(args, bench, true);
    if (!('value' in surveys)) return surveys;
    const holders = surveys.value.filter(({ survey }) => survey.packages.includes(args.package));
    if (holders.length === 0) {
      const known = surveys.value.flatMap(({ survey }) => survey.packages);
      const wanted = 'a scenario whose tables name packages';
      return { problem: unknownName(['package'], args.package, known, wanted) };
    }
    const value: Reading[] = [];
    for (const holder of holders) {
      const found = readMargins(args, holder);
      if ('code' in found) return { problem: found };
      value.push(found);
    }
    return { value };
  },
);

function readMargins(
  { package: id, parties, side }: Asked,
  { name, survey }: SettingSurvey,
): Reading | LocatedProblem {
  const seats = survey.parties.map(({ party }) => party);
  const at = parties.map((party) => seats.indexOf(party));
  const absent = at.indexOf(-1);
  if (absent >= 0) return unknownName(['parties', absent], parties[absent]!, seats, 'a table with parties');
  const place = survey.packages.indexOf(id);
  const holds = (margin: number): boolean => (side === 'below' ? margin < 0 : margin >= 0);
  const value = shareOf(survey.margins, (draw) => at.every((party) => holds(draw[place]![party]!)));
  return { of: `${name} ${id}`, value };
}
