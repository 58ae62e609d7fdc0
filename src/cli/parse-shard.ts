/** A part of an experiment: members whose index leaves `part` when divided by `of`. */
export interface Shard {
  part: number; // from 0
  of: number;
}

/** Reads `k/N`, from 1, or says in words why it cannot. */
export function parseShard(text: string): Shard | { bad: string } {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const [shard, of] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || shard < 1 || shard > of)
    return { bad: `--shard takes k/N with k from 1 to N, such as 1/24, not ${text}` };
  return { part: shard - 1, of };
}

/** The members of a shard, ascending; of `null` all. */
export function membersOfShard(shard: Shard | null, members: number): number[] {
  const all = Array.from({ length: members }, (_, member) => member);
  return shard === null ? all : all.filter((member) => member % shard.of === shard.part);
}
