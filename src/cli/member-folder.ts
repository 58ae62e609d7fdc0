import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { memberText, readMember } from '../exports/member-file.ts';
import type { MemberAnswer } from '../schema/crew.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { ExperimentPlan, ExperimentRow } from '../schema/experiment.ts';
import { diagnose } from '../schema/place.ts';
import { writeWhole } from './write-whole.ts';

/** Members of an experiment that are done: in a folder, or in memory for as long as a command takes. */
export interface MemberStore {
  /** null: not there, or not all of it. */
  read(member: number): Checked<MemberAnswer | null>;
  write(row: ExperimentRow, answer: MemberAnswer): void;
}

/** What stands in `plan.json`: all that merging needs, and the file that the experiment was read from. */
export interface StoredPlan {
  format: 1;
  file: string;
  plan: ExperimentPlan;
}
const perFolder = 1000;
const planName = 'plan.json';
const partial = /\.partial$/;

/** Where a member's file stands in the folder of its experiment: no more than a thousand in one. */
export function memberPath(folder: string, member: number): string {
  const part = String(Math.floor(member / perFolder)).padStart(4, '0');
  return join(folder, 'members', part, `${String(member).padStart(7, '0')}.json`);
}

/** Members in memory. */
export function memoryStore(): MemberStore {
  const done = new Map<number, MemberAnswer>();
  return {
    read: (member) => ({ ok: true, value: done.get(member) ?? null, warnings: [] }),
    write: ({ member }, answer) => void done.set(member, answer),
  };
}

/** Members in a folder, one file each. */
export function folderStore(folder: string, plan: ExperimentPlan, cwd: string): MemberStore {
  return {
    read(member) {
      const path = memberPath(folder, member);
      if (!existsSync(path)) return { ok: true, value: null, warnings: [] };
      return readMember(readFileSync(path, 'utf8'), relative(cwd, path), plan, member);
    },
    write: (row, answer) => writeWhole(memberPath(folder, row.member), memberText(plan.hash, row, answer)),
  };
}

/** Makes a folder the experiment's, or finds that it is; whoever comes first writes what is there to merge by. Refused where it holds something else. */
export function claimFolder(folder: string, stored: StoredPlan, cwd: string): Checked<null> | string {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) return `${folder} is no folder`;
    // Listed before the plan is looked for: of shards that start together the first writes the plan before anything else.
    const others = readdirSync(folder).filter((name) => !name.startsWith(planName));
    const found = readPlan(folder);
    if (found === null && others.length > 0)
      return `${folder} holds something else than runs of an experiment; choose another folder`;
    if (found !== null && found.plan.hash !== stored.plan.hash) {
      const place = { file: relative(cwd, planPath(folder)), path: 'plan.hash' };
      return { ok: false, diagnostics: [diagnose(place, 'member-foreign', {})] };
    }
    // Its title or its rule of stopping may have been written anew: they are no part of the hash.
    if (JSON.stringify(found) === JSON.stringify(stored)) return { ok: true, value: null, warnings: [] };
  }
  writeWhole(planPath(folder), `${JSON.stringify(stored)}\n`);
  return { ok: true, value: null, warnings: [] };
}

/** The plan that the runs of a folder are of; null where there is none. */
export function readPlan(folder: string): StoredPlan | null {
  try {
    const found = JSON.parse(readFileSync(planPath(folder), 'utf8')) as Partial<StoredPlan>;
    return found.format === 1 && found.plan !== undefined ? (found as StoredPlan) : null;
  } catch {
    return null;
  }
}

/** Removes what a write left that was killed; nobody else may be writing. */
export function sweepFolder(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (partial.test(path)) rmSync(join(folder, path), { recursive: true, force: true });
}

function planPath(folder: string): string {
  return join(folder, planName);
}
