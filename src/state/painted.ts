/** Leaves a screen two frames of time. */
export function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 34));
}
