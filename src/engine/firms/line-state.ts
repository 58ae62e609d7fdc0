/** A line in a quarter, one entry a line; goods as shares of normal use, money in million USD a year. */
export interface LineState {
  wanted: Float64Array; // share of demand that buyers want, before they move to others
  ordered: Float64Array;
  licensed: Float64Array; // arrives by law
  denied: Float64Array; // wanted and not let through
  diverted: Float64Array; // of it, brought by intermediaries
  diversionGain: Float64Array; // what intermediaries earn on it after expected fines
  stock: Float64Array; // months of normal use
  designedOut: Float64Array; // share of use moved to others for good
  trust: Float64Array; // of buyers
  appetite: Float64Array;
  makersTrust: Float64Array; // weighted by their world sales
  revenue: Float64Array; // world sales of the makers if nothing were denied
  revenueLost: Float64Array;
  researchLost: Float64Array;
  researchHedged: Float64Array; // moved to what no rule touches
  lobbying: Float64Array; // what is lost by those who ask for relief
}

/** A state of so many lines in which nothing has happened. */
export function emptyLineState(lines: number): LineState {
  const column = () => new Float64Array(lines);
  return {
    wanted: column(),
    ordered: column(),
    licensed: column(),
    denied: column(),
    diverted: column(),
    diversionGain: column(),
    stock: column(),
    designedOut: column(),
    trust: column(),
    appetite: column(),
    makersTrust: column(),
    revenue: column(),
    revenueLost: column(),
    researchLost: column(),
    researchHedged: column(),
    lobbying: column(),
  };
}
