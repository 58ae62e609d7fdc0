/** How often threats are made and how they end. */
export interface CrisisMoments {
  threat: number; // share of quarters with one, of a dyad
  concede: number; // share of threats that the target gives in to
  standFirm: number; // share of resisted threats that the sender carries out
}
