import type { EndUsers, Parameter, Technology, Vintages } from '../schema/model.ts';
import type { Id } from '../schema/ids.ts';
import type { StatedShare } from '../schema/number-schema.ts';
import type { LoadedFile } from './load-file.ts';
import type { TechnologyFile } from './load-inputs.ts';
import { shareTolerance } from './share-tolerance.ts';

/** Checks groups of end users: targets that the model has, and shares that sum to 1 toward each. */
export function checkEndUsers(
  { value, report, expect }: LoadedFile<TechnologyFile>,
  targets: ReadonlySet<Id>,
): void {
  for (const [target, groups] of Object.entries(value.endUsers)) {
    expect(['endUsers', target], target, targets, 'target-unknown');
    const sum = Object.values(groups).reduce((total, { share }) => total + share.value, 0);
    if (Math.abs(sum - 1) > shareTolerance)
      report(['endUsers', target], 'share-sum', { what: 'the shares of end users', sum });
  }
}

/** A technology's end users, each number as a parameter `end_users.TECHNOLOGY.TARGET.GROUP.KEY`. */
export function readEndUsers({ id, endUsers }: TechnologyFile): EndUsers[] {
  return Object.entries(endUsers).flatMap(([target, groups]) =>
    Object.entries(groups).map(([group, stated]): EndUsers => {
      const parameter = (key: string, number: StatedShare): Parameter => ({
        unit: '1',
        ...number,
        id: `end_users.${id}.${target}.${group}.${key}`,
      });
      const { share, affiliates, military, rights } = stated;
      return {
        target,
        group,
        share: parameter('share', share),
        affiliates: affiliates === undefined ? null : parameter('affiliates', affiliates),
        military: military === undefined ? null : parameter('military', military),
        rights: rights === undefined ? null : parameter('rights', rights),
      };
    }),
  );
}

/** How demand for a technology falls with age, as parameters `vintages.TECHNOLOGY.KEY`. */
export function readVintages({ id, vintages }: TechnologyFile): Vintages | null {
  if (vintages === undefined) return null;
  return {
    half: { ...vintages.half, id: `vintages.${id}.half` },
    slope: { ...vintages.slope, id: `vintages.${id}.slope` },
  };
}

/** Every number that a technology states of its end users and vintages. */
export function userParameters({ endUsers, vintages }: Technology): Parameter[] {
  const ofUsers = endUsers.flatMap(({ share, affiliates, military, rights }) => [
    share,
    affiliates,
    military,
    rights,
  ]);
  return [...ofUsers, ...(vintages === null ? [] : [vintages.half, vintages.slope])].filter(
    (parameter) => parameter !== null,
  );
}
