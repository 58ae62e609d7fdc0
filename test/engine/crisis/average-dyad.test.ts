import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crisisCourse } from '../../../src/engine/crisis/crisis-course.ts';
import { crisisOdds } from '../../../src/engine/crisis/crisis-odds.ts';
import { dyadMoments } from '../../../src/engine/crisis/dyad-moments.ts';
import { crisisPayoffs, crisisRules } from '../../../src/engine/crisis/crisis-payoffs.ts';
import { drawDyad, dyadPopulation } from '../../../src/engine/crisis/draw-dyad.ts';
import { createStream } from '../../../src/numerics/stream.ts';
import { loadShippedModel } from '../../support/shipped-model.ts';

/**
 * Dyad-months of sanctions 1970-2000 (TIES as compiled by Crisman-Cox and Gibilisco 2019): 49,704, of which the target conceded to a threat
 * in 144, the sender stood firm in 349 and backed down in 140.
 */
const months = { all: 49_704, conceded: 144, firm: 349, backedDown: 140 };
const threatened = months.conceded + months.firm + months.backedDown;
const monthly = threatened / months.all;
const target = {
  threat: 1 - (1 - monthly) ** 3, // a quarter
  concede: months.conceded / threatened,
  firm: months.firm / (months.firm + months.backedDown),
};

const parameters = new Map(loadShippedModel().parameters.map(({ id, value }) => [id, value]));
const read = (id: string): number => parameters.get(id)!;

/** Moments of dyads drawn by their own streams, each followed over 10 years. */
function simulate(dyads: number, quarters: number) {
  const count = { none: 0, conceded: 0, 'stood-firm': 0, 'backed-down': 0 };
  for (let dyad = 0; dyad < dyads; dyad++) {
    const drawn = drawDyad(dyadPopulation(read), createStream(1, 'dyad', dyad));
    const odds = crisisOdds(crisisPayoffs(drawn, crisisRules(read))!);
    for (let quarter = 0; quarter < quarters; quarter++)
      count[crisisCourse(odds, createStream(1, 'crisis', dyad, quarter))] += 1;
  }
  const resisted = count['stood-firm'] + count['backed-down'];
  const threats = resisted + count.conceded;
  return {
    threat: threats / (threats + count.none),
    concede: count.conceded / threats,
    firm: count['stood-firm'] / resisted,
  };
}

/** What the model's document says of crises. */
const notes = readFileSync('models/world-2023/MODEL.md', 'utf8')
  .split('**Crises.**')[1]!
  .split('**Seats.**')[0]!;

describe('the average dyad', () => {
  it('[CRISIS-11] threatens, concedes and stands firm as often as dyads did in 1970-2000, within 30 %', () => {
    expect(target.threat).toBeCloseTo(0.0376, 3);
    const found = simulate(800, 40);
    for (const moment of ['threat', 'concede', 'firm'] as const)
      expect(Math.abs(found[moment] / target[moment] - 1), `${moment} ${found[moment]}`).toBeLessThan(0.3);
  });

  it('[CRISIS-12] no parameter of the game is a moment in disguise: each is over 10 % away from all of them and their complements', () => {
    // How often a carried-out threat is answered comes after the game and is no number of it.
    const named = [...parameters].filter(
      ([id]) => id.startsWith('crisis.') && !id.startsWith('crisis.answer_odds'),
    );
    expect(named.length).toBeGreaterThan(2);
    const dyads = [monthly, ...Object.values(target)];
    const rivals = [21 / 34, 2 / 21, 19 / 19]; // of the United States and China in crises.csv
    for (const [id, value] of named)
      for (const rate of (id.endsWith('_rivals') ? rivals : dyads).flatMap((one) => [one, 1 - one]))
        expect(Math.abs(value / rate - 1), `${id} ${rate}`).toBeGreaterThan(0.1);
  });

  it('[CRISIS-15] its moments by the odds of drawn dyads are what following them finds, and the same for the same seed', () => {
    const found = simulate(400, 40);
    const expected = dyadMoments(read, 1, 400);
    expect(found.threat).toBeCloseTo(expected.threat, 2);
    expect(found.concede).toBeCloseTo(expected.concede, 1);
    expect(found.firm).toBeCloseTo(expected.standFirm, 1);
    expect(dyadMoments(read, 1, 400)).toEqual(expected);
  });

  it('[CRISIS-16] the fitted distributions and every number of the game are named in the model’s document', () => {
    for (const [id] of parameters) if (id.startsWith('crisis.')) expect(notes, id).toContain(`\`${id}\``);
    for (const word of ['lognormal', 'normal', 'TIES', '49,704']) expect(notes).toContain(word);
  });
});
