import { isRational, relativeTime, type AcceptanceSpecOf, type CreateAcceptance } from './strategy.ts';

/** AC_time: accepts any rational offer once the relative time is beyond `after`, and none before. Source: as AC_next. */
export const createAcceptTime: CreateAcceptance<AcceptanceSpecOf<'time'>> = (seat, { after }) => ({
  accepts: (round, outcome) => isRational(seat, outcome) && relativeTime(round, seat.rounds) > after,
});
