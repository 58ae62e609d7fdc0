import { availableParallelism, cpus, loadavg } from 'node:os';
import { pathToFileURL } from 'node:url';
import { openScenario } from '../src/cli/open-scenario.ts';
import { createThreadCrew } from '../src/cli/thread-crew.ts';
import { createHasher } from '../src/numerics/hash.ts';
import { createInlineRunner } from '../src/runner/inline.ts';
import { valueOf } from '../test/support/shipped-model.ts';
import { spreadOf } from './interleave.ts';

/*
 * How much of each further thread arrives in runs a second: `node scripts/bench-crew.mjs [SCENARIO] [RUNS]`. Crews of 1, 2, ... threads make
 * the same runs without talks in turn, each with its model open and warm. Time is that of the clock, so that the machine should have
 * nothing else to do; the load is printed.
 */
const [entry, name = 'truce-2025', runs = '24'] = process.argv.slice(2);
const rounds = 7;

const { scenario, model, files } = valueOf(openScenario(name, process.cwd(), createInlineRunner()));
const played = { ...scenario, quarters: 12, tables: [], events: [] };
const requests = Array.from({ length: Number(runs) }, (_, at) => ({
  request: { scenario: played, model, overrides: {}, seed: at + 1, reference: false },
  wanted: [],
}));
const crews = [1, 2, 4]
  .filter((threads) => threads === 1 || threads <= availableParallelism())
  .map((threads) => ({ crew: createThreadCrew(pathToFileURL(entry!), threads), rates: [] as number[] }));

/** Makes the runs once. @returns the hash of all of them */
async function play({ crew, rates }: (typeof crews)[number]): Promise<string> {
  const hashes: string[] = [];
  const begin = performance.now();
  const { done } = await crew.carryOut('member', requests, {
    each: (index, answer) => void (hashes[index] = valueOf(answer).resultHash),
  });
  rates.push((1000 * done) / (performance.now() - begin));
  const hasher = createHasher();
  hashes.forEach((hash) => hasher.text(hash));
  return hasher.digest().slice(0, 8);
}

const found = new Set<string>();
for (const one of crews) {
  one.crew.open(files);
  found.add(await play(one));
  one.rates.length = 0;
}
for (let round = 0; round < rounds; round++) for (const one of crews) found.add(await play(one));
const [cpu] = cpus();
console.log(
  `${cpu?.model}, ${cpus().length} cores, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`,
);
for (const { crew, rates } of crews) {
  const shares = rates.map((rate, round) => rate / (crew.threads * crews[0]!.rates[round]!));
  const [rate, share] = [spreadOf(rates), spreadOf(shares)];
  console.log(
    `${crew.threads} threads: ${rate.median.toFixed(1)} runs a second, ${share.median.toFixed(2)} [${share.low.toFixed(2)}, ${share.high.toFixed(2)}] of ${crew.threads} times one thread`,
  );
  crew.close();
}
console.log(found.size === 1 ? `hash ${[...found][0]} in all` : `hashes differ: ${[...found].join()}`);
