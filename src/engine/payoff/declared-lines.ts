import type { Issue } from '../../schema/negotiation.ts';
import type { RunModel } from '../run-model.ts';

/**
 * Whether a chip's government has told the public that what it moves is not up for negotiation, without taking it off the table: in the model
 * as a declared red line, or in the scenario on a published list as one. Source: audience costs (Fearon 1994); MODEL.md, section 10.
 */
export function isDeclared({ model, scenario }: RunModel, { mover, scope }: Issue): boolean {
  const listed = scenario.notNegotiable.filter(
    ({ government, technology, published }) => published && government === mover && technology === scope,
  );
  if (listed.some(({ line }) => line !== 'declared')) return false;
  return (
    listed.length > 0 ||
    model.governments.some(
      ({ id, redLines }) =>
        id === mover && redLines.some(({ kind, technology }) => kind === 'declared' && technology === scope),
    )
  );
}
