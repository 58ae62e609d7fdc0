/** The shortest decimal that reads back as the same bits; `String` drops the sign of a negative zero. */
export function digits(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
