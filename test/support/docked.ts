/** Says how many reference cases a docking file has compared; called once, when its tests are over. */
export function reportDocked(kind: string, count: number): void {
  process.stdout.write(`docked: ${count} ${kind}\n`);
}
