import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface NumpyAnswer {
  ms: number;
  sweeps: number;
  realIncomeHat: number[];
}
/** The same algorithm in NumPy, all sectors at a time, in a process of its own on one core. */
export interface NumpySolver {
  solve(shock: string): Promise<NumpyAnswer>;
  close(): void;
}

const python = process.env.PYTHON ?? 'python3';

/** Whether there is a Python with NumPy; the variable PYTHON names another than `python3`. */
export function hasNumpy(): boolean {
  return spawnSync(python, ['-c', 'import numpy'], { stdio: 'ignore' }).status === 0;
}

/** Starts a solver for the economy in a folder. */
export function startNumpy(folder: string): NumpySolver {
  const { ask, close } = startPython<NumpyAnswer>(['bench/numpy/solve_trade.py', folder, '--serve']);
  return { solve: ask, close };
}

/** Starts a program in NumPy on one core that answers each line by one line of JSON. @param args its file and what it takes */
export function startPython<T>(args: readonly string[]): { ask(line: string): Promise<T>; close(): void } {
  const child = spawn(python, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(line) {
      child.stdin.write(`${line}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error('the program in NumPy ended');
      return JSON.parse(value) as T;
    },
    close: () => child.stdin.end(),
  };
}
