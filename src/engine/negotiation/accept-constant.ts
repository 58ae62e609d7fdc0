import { isRational, type AcceptanceSpecOf, type CreateAcceptance } from './strategy.ts';

/** AC_const: accepts a rational offer that is worth more than a fixed utility. Source: as AC_next. */
export const createAcceptConstant: CreateAcceptance<AcceptanceSpecOf<'constant'>> = (seat, { above }) => ({
  accepts: (_, outcome) => isRational(seat, outcome) && seat.utility[outcome]! > above,
});
