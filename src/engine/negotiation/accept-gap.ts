import { createAcceptPrevious } from './accept-previous.ts';
import type { AcceptanceSpecOf, CreateAcceptance } from './strategy.ts';

/** AC_gap: accepts a rational offer that is at most `gap` worse than the party's own previous offer. Source: as AC_next. */
export const createAcceptGap: CreateAcceptance<AcceptanceSpecOf<'gap'>> = (seat, { gap }, offering) =>
  createAcceptPrevious(seat, { acceptance: 'previous', factor: 1, addend: gap }, offering);
