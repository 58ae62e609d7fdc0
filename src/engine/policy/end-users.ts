import type { EndUserRow, PolicyContext, Wedges } from '../../schema/policy.ts';

/** What a government does to a part of demand: 0 its law of the country holds, -1 denied altogether, 1 not bound by its control. */
type Treatment = -1 | 0 | 1;

/** A part of a target's demand that every government treats alike. */
export interface UserSegment {
  width: number; // share of the target's demand
  treatment: Int8Array; // [government] of `Treatment`
}

/** Narrower parts are what rounding leaves of nothing. */
const leastWidth = 1e-12;

/**
 * A target's demand in parts; the first, usually all of it, is under the laws of the country. Within a group the lists of governments name
 * the same users, and so do their validations: on a line from 0 to 1 a government denies up to
 * d = max(min(1, listed · (1 + a·(affiliates − 1))), military, rights) and validates from 1 − v, where it does not deny (MODEL.md, section 4).
 */
export function userSegments(
  wedges: Wedges,
  technology: number,
  target: number,
  context: PolicyContext,
): UserSegment[] {
  const apart: UserSegment[] = [];
  context.users.forEach((user, row) => {
    if (user.technology === technology && user.target === target)
      apart.push(...groupSegments(wedges, user, row, context));
  });
  const rest = apart.reduce((left, { width }) => left - width, 1);
  const usual: UserSegment = { width: rest, treatment: new Int8Array(context.governments) };
  return rest < leastWidth ? apart : [usual, ...apart];
}

function groupSegments(
  wedges: Wedges,
  user: EndUserRow,
  row: number,
  { governments, targets }: PolicyContext,
): UserSegment[] {
  const { validated } = wedges;
  const bounds = Array.from({ length: governments }, (_, government) => ({
    denied: deniedShare(wedges, user, row, government, governments, targets),
    validatedFrom: 1 - validated[row * governments + government]!,
  }));
  if (bounds.every(({ denied, validatedFrom }) => denied === 0 && validatedFrom === 1)) return [];
  const ends = [...new Set([0, 1, ...bounds.flatMap((own) => [own.denied, own.validatedFrom])])];
  ends.sort((a, b) => a - b);
  return ends
    .slice(1)
    .map((end, at): UserSegment => {
      const start = ends[at]!;
      return {
        width: user.share * (end - start),
        treatment: Int8Array.from(bounds, ({ denied, validatedFrom }): Treatment =>
          start < denied ? -1 : start >= validatedFrom ? 1 : 0,
        ),
      };
    })
    .filter(({ width, treatment }) => width >= leastWidth && treatment.some((one) => one !== 0));
}

/** Part of a group that a government denies: who is listed, with affiliates, is first to be military or in breach of rights. */
function deniedShare(
  { listed, affiliates, militaryUse, rightsCondition }: Wedges,
  user: EndUserRow,
  row: number,
  government: number,
  governments: number,
  targets: number,
): number {
  const law = (user.technology * governments + government) * targets + user.target;
  const named = listed[row * governments + government]! * (1 + affiliates[law]! * (user.affiliates - 1));
  return Math.max(Math.min(1, named), user.military * militaryUse[law]!, user.rights * rightsCondition[law]!);
}
