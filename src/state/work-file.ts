import { packFigure } from '../schema/pack-figure.ts';
import type { Work } from '../schema/work.ts';

/** The same work as the same text, for people to read and to compare: keys in order, indented; a figure is one line. */
export function workText(work: Work): string {
  const { bench, branches } = work;
  const collected = {
    ...(bench === undefined
      ? {}
      : {
          bench: {
            tray: bench.tray.map((item) => ({ ...item, spec: packFigure(item.spec) })),
            pins: bench.pins.map((pin) => ({ ...pin, work: ordered(pin.work) })),
            ...(bench.words === undefined ? {} : { words: bench.words }),
          },
        }),
    ...(branches === undefined
      ? {}
      : { branches: branches.map((branch) => ({ ...branch, work: ordered(branch.work) })) }),
  };
  return `${JSON.stringify({ ...ordered(work), ...collected }, null, 2)}\n`;
}

function ordered({ format, scenario, made, changed }: Work): Work {
  const sorted = Object.entries(changed).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { format, scenario, changed: Object.fromEntries(sorted), made };
}

/** What a file of the work is called: by its scenario. */
export function workFileName({ scenario }: Work): string {
  const name = 'id' in scenario ? scenario.id : scenario.file.replace(/\.ya?ml$/, '');
  return `${name}.parley.json`;
}
