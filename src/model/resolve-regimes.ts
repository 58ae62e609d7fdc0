import type { Model } from '../schema/model.ts';
import type { Path } from '../schema/place.ts';
import type { Proposal, ProposalFile, Regime, RegimeFile, RegimePlay } from '../schema/regime.ts';
import { expectMember, idsOf, type ActContext } from './act-context.ts';
import { quartersSince, type CalendarQuarter } from './calendar.ts';
import { checkAct } from './check-act.ts';

/** Regimes at work in a scenario: names known, quarters counted from the start. Those with unknown names are left out and reported in the context. */
export function resolveRegimes(
  files: readonly RegimeFile[],
  { regimes, leader }: Pick<Model, 'regimes' | 'leader'>,
  start: CalendarQuarter,
  context: ActContext,
): RegimePlay[] {
  const ids = regimes.map(({ id }) => id);
  return files.flatMap((file, at) => {
    const path: Path = ['regimes', at];
    if (!expectMember(file.id, ids, [...path, 'id'], 'regime-unknown', context)) return [];
    const regime = regimes.find(({ id }) => id === file.id)!;
    if (regime.entry === 'closed') refuseFounding(file, path, context);
    const known = new Set<string>();
    file.proposals.forEach(({ id }, inside) => {
      if (known.has(id))
        context.problems.push({
          path: [...path, 'proposals', inside, 'id'],
          code: 'id-duplicate',
          values: { id },
        });
      known.add(id);
    });
    return [
      {
        regime: file.id,
        rule: file.rule ?? regime.rule,
        ...foundingOf(file, regime, { leader, start }, path, context),
        proposals: file.proposals.map((proposal, inside) =>
          resolveProposal(proposal, regime, [...path, 'proposals', inside], start, context),
        ),
        hostileFrom: regime.objections.map(({ since }) => quartersSince(start, since)),
      },
    ];
  });
}

/** What says how a regime begins, of one that has begun for good. */
function refuseFounding(file: RegimeFile, path: Path, context: ActContext): void {
  const refuse = (where: Path, key: string): void =>
    void context.problems.push({ path: where, code: 'regime-closed', values: { key, regime: file.id } });
  for (const key of ['founded', 'founders', 'asked', 'day'] as const)
    if (file[key] !== undefined) refuse([...path, key], key);
  file.proposals.forEach(({ statement }, at) => {
    if (statement === true) refuse([...path, 'proposals', at, 'statement'], 'statement');
  });
}

/** A closed regime stands from before the start; who founds another may also sit in it. */
function foundingOf(
  { founded, founders = [], day = 0, asked = founded }: RegimeFile,
  { entry, candidates, members, id }: Regime,
  { leader, start }: { leader: string; start: CalendarQuarter },
  path: Path,
  context: ActContext,
): Pick<RegimePlay, 'founded' | 'founders' | 'day' | 'asked'> {
  if (entry !== 'closed' && founded === undefined)
    context.problems.push({ path, code: 'key-missing', values: { key: 'founded' } });
  if (entry === 'best-response' && founders.length === 0)
    context.problems.push({ path, code: 'key-missing', values: { key: 'founders' } });
  const seats = entry === 'best-response' ? [leader, ...candidates.map((row) => row.government)] : members;
  founders.forEach((founder, at) => {
    if (seats.includes(founder)) return;
    const values = { id: founder, regime: id, known: seats.join(', ') };
    context.problems.push({ path: [...path, 'founders', at], code: 'regime-seat', values });
  });
  if (entry === 'closed' || founded === undefined || asked === undefined)
    return { founded: null, asked: null, founders, day };
  const since = { founded: quartersSince(start, founded), asked: quartersSince(start, asked) };
  if (since.asked > since.founded)
    context.problems.push({
      path: [...path, 'asked'],
      code: 'act-quarter',
      values: { found: asked, limit: founded },
    });
  return { ...since, founders, day };
}

function resolveProposal(
  file: ProposalFile,
  regime: Regime,
  path: Path,
  start: CalendarQuarter,
  context: ActContext,
): Proposal {
  const { id, technology, group, value, from, statement = false } = file;
  const aimed = file.targets ?? regime.targets;
  const own = context.model.technologies.find((row) => row.id === technology)?.target;
  const targets = aimed.length > 0 || own === undefined ? aimed : [own];
  const known = expectMember(
    technology,
    idsOf('technology', context),
    [...path, 'technology'],
    'technology-unknown',
    context,
  );
  // Toward each target somebody's law has to have a meaning; who acts is settled by membership.
  const anybody = (target: string) =>
    context.model.governments.find(({ region }) => region !== target)?.id ?? '';
  if (known)
    targets.forEach((target) =>
      checkAct(
        {
          instrument: group === undefined ? 'export-control' : 'end-user-listing',
          actor: anybody(target),
          target,
          scope: technology,
          ...(group === undefined ? {} : { group }),
        },
        path,
        'actor',
        context,
      ),
    );
  return {
    id,
    technology,
    targets,
    ...(group === undefined ? {} : { group }),
    value,
    from: quartersSince(start, from),
    statement,
  };
}
