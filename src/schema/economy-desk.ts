import type { Checked } from './diagnostic.ts';
import type { EconomyReport, PolicyAnswer, PolicyQuestion } from './economy-report.ts';

/** A file as a browser or a test hands it over: nothing is read before its size is known. */
export interface UploadedFile {
  path: string; // below what was chosen, folders first
  content: { readonly size: number; arrayBuffer(): Promise<ArrayBuffer> };
}
/** A folder, loose files or one archive, and the name the reader knows it by. */
export interface Upload {
  name: string;
  files: readonly UploadedFile[];
}

/** Keeps the economy that was opened last and answers policies on it. */
export interface EconomyDesk {
  /** Finds, reads and checks an economy; one with errors leaves the one before it open. */
  openEconomy(upload: Upload): Promise<Checked<EconomyReport>>;
  /** Solves a policy on the open economy; throws where none is open. */
  solvePolicy(question: PolicyQuestion): Promise<Checked<PolicyAnswer>>;
}
