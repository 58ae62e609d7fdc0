/** Calendar time of the first day of a quarter counted from a start such as '2025Q4': 2025Q4 is 2025.75. Throws on another form of start. */
export function calendarTime(start: string, quarter: number): number {
  const parts = /^(\d{4})Q([1-4])$/.exec(start);
  if (parts === null) throw new Error(`not a quarter: '${start}'`);
  return Number(parts[1]) + (Number(parts[2]) - 1 + quarter) / 4;
}
