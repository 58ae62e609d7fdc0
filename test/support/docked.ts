/** Says how many reference cases a docking file has compared; the reporter joins what all files say into one line. */
export function reportDocked(kind: string, count: number): void {
  console.log(`docked: ${count} ${kind}`);
}
