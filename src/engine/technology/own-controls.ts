import type { Compile } from '../../schema/model.ts';
import type { TechnologyLaw } from '../../schema/policy.ts';
import type { FirmOutlook } from '../firms/firms.ts';
import type { BlockState } from './block-state.ts';
import { measureDelays, type Trajectory } from './delays.ts';
import { createFedLanes } from './fed-lanes.ts';
import { createLane, type Lane } from './lane.ts';
import { militaryGain } from './military-gain.ts';
import type { TechnologyRows } from './technology-rows.ts';
import type { TechnologyQuarter } from './technology.ts';

/** What each technology's own controls do, by twins without them. */
export interface OwnControls {
  /** @param felt by the lane that happens @param unslowed the same at a frontier that no loss of sales slows */
  tell(felt: FirmOutlook, unslowed: FirmOutlook): void;
  /** The state of the start, which all lanes share. */
  start(eve: BlockState): void;
  /** A quarter, while the lane that happens is still as the last one left it. @param uncontrolled the law without controls */
  step(law: TechnologyLaw, uncontrolled: TechnologyLaw): void;
  /** @param happened in the lane that happens */
  read(happened: Trajectory): Pick<TechnologyQuarter, 'own' | 'fed' | 'military'>;
}

/**
 * One lane holds every technology's twin without its own controls: technologies reach one another through inputs alone, and there
 * these are taken from what happens.
 * @param fact the lane that happens
 */
export function createOwnControls(compile: Compile, rows: TechnologyRows, fact: Lane): OwnControls {
  const own = createLane(compile, rows);
  const fed = createFedLanes(compile, rows, fact, own);
  const use = own.columns['use']!;
  let making: Float64Array[] = [];
  return {
    tell(felt, unslowed) {
      own.tell(unslowed);
      fed.tell(felt);
    },
    start(eve) {
      own.restore(eve);
      fed.start(eve);
      making = [own.making()];
    },
    step(law, uncontrolled) {
      fed.step(law);
      own.step(uncontrolled, fact.inputSupply());
      making.push(own.making());
    },
    read: (happened) => ({
      own: measureDelays(happened, { making, use }, rows).headline,
      fed: fed.delays(happened.making),
      military: militaryGain(happened.use, use, rows.used, rows.military),
    }),
  };
}
