import { exp } from '../../src/numerics/exp.ts';
import { createHasher } from '../../src/numerics/hash.ts';
import { log } from '../../src/numerics/log.ts';
import { pow } from '../../src/numerics/pow.ts';
import { sampleBeta, sampleLognormal, sampleNormal, sampleTriangular } from '../../src/numerics/sample.ts';
import { createStream } from '../../src/numerics/stream.ts';

const rounds = 19_900;
const betaDraws = 500;

/** The hash that every host must give; a change of any elementary function, stream or sampler changes it. */
export const elementaryHash = '9a2c372016f37924c47ffb561eea98f4';

/** Hash of the bits of 100,000 results of the elementary functions and samplers on drawn arguments. */
export function hashElementaryResults(): string {
  const stream = createStream(1, 'elementary');
  const results = new Float64Array(5 * rounds + betaDraws);
  let next = 0;
  for (let round = 0; round < rounds; round += 1) {
    const u = stream.uniform();
    const v = stream.uniform();
    const x = exp((u - 0.5) * 1480); // the whole range of results, subnormal and infinite ones included
    results[next++] = x;
    results[next++] = log(u);
    results[next++] = pow(0.1 + 4 * u, 16 * (v - 0.5));
    results[next++] = sampleNormal(v, 0, 1) + sampleTriangular(u, -1, 0.3, 2);
    results[next++] = sampleLognormal(v, u, 0.5);
  }
  for (let draw = 0; draw < betaDraws; draw += 1) results[next++] = sampleBeta(stream.uniform(), 2, 3.5);
  const hasher = createHasher();
  hasher.float64(results);
  return hasher.digest();
}
