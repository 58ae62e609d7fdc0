import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { strayInput } from '../experiments/collect-ensemble.ts';
import { rowOf } from '../experiments/design/plan-experiment.ts';
import { memberText, readMember } from '../exports/member-file.ts';
import { planText, readPlanText, type StoredPlan } from '../exports/plan-file.ts';
import type { MemberAnswer } from '../schema/crew.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { ExperimentPlan, ExperimentRow } from '../schema/experiment.ts';
import { diagnose } from '../schema/place.ts';
import { readText } from './name-file.ts';
import { isLeftOver, writeWhole } from './write-whole.ts';

/** Members of an experiment that are done: in a folder, or in memory for as long as a command takes. */
export interface MemberStore {
  /** null: not there, or not all of it. */
  read(member: number): Checked<MemberAnswer | null>;
  write(row: ExperimentRow, answer: MemberAnswer): void;
}

const perFolder = 1000;
const planName = 'plan.json';

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
      const file = relative(cwd, path);
      const read = readMember(readText(path), file, plan, member);
      const stray = !read.ok || read.value === null ? null : strayInput(rowOf(plan, member), read.value);
      if (stray === null) return read;
      return { ok: false, diagnostics: [diagnose({ file, path: `inputs.${stray}` }, 'member-foreign', {})] };
    },
    write: (row, answer) => writeWhole(memberPath(folder, row.member), memberText(plan.hash, row, answer)),
  };
}

/** Makes a folder the experiment's, or finds that it is; whoever comes first writes what is there to merge by. Refused where it holds something else. */
export function claimFolder(folder: string, stored: StoredPlan, cwd: string): Checked<null> | string {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) return `${folder} is no folder`;
    // Listed before the plan is looked for: of shards that start together the first writes the plan before anything else.
    const others = readdirSync(folder).filter((name) => !isPlanBeingWritten(name));
    const found = readPlan(folder, cwd);
    if (found === null && others.length > 0)
      return `${folder} holds something else than runs of an experiment; choose another folder`;
    if (found?.ok === false) return found;
    // A plan that nothing came of, since its file was wrong, gives way to that of the file as it was put right.
    if (found !== null && found.value.plan.hash !== stored.plan.hash && !isUnused(folder)) {
      const place = { file: relative(cwd, planPath(folder)), path: 'plan.hash' };
      return { ok: false, diagnostics: [diagnose(place, 'member-foreign', {})] };
    }
    // Its title or its rule of stopping may have been written anew: they are no part of the hash.
    if (found !== null && JSON.stringify(found.value) === JSON.stringify(stored))
      return { ok: true, value: null, warnings: [] };
  }
  writeWhole(planPath(folder), planText(stored));
  return { ok: true, value: null, warnings: [] };
}

/** The plan that the runs of a folder are of; null where there is none. */
export function readPlan(folder: string, cwd: string): Checked<StoredPlan> | null {
  const path = planPath(folder);
  return existsSync(path) ? readPlanText(readText(path), relative(cwd, path)) : null;
}

/** Removes what writes left that were killed; what another process is still writing stays. */
export function sweepFolder(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (isLeftOver(join(folder, path))) rmSync(join(folder, path), { recursive: true, force: true });
}

/** Whether a folder holds its plan and no run. */
function isUnused(folder: string): boolean {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.every((path) => !existsSync(join(folder, path)) || isOfPlan(folder, path));
}

function isOfPlan(folder: string, path: string): boolean {
  return path === planName || isPlanBeingWritten(path) || statSync(join(folder, path)).isDirectory();
}

function isPlanBeingWritten(name: string): boolean {
  return name.startsWith(`${planName}.`) && name.endsWith('.partial');
}

function planPath(folder: string): string {
  return join(folder, planName);
}
