import { join } from 'node:path';
import type { Recipe } from '../model/record.js';
import { writeWhole } from '../store/write-whole.js';

/** The content of `run.json`: the only file of the output folder with a clock in it. */
export interface RunReport {
  readonly command: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly finished: string;
  readonly seconds: number;
  readonly inputs: readonly string[];
  readonly counts: RunCounts;
  /** How many times each stage ran; a stage that was kept for all files is not listed. */
  readonly stagesRun: Readonly<Record<string, number>>;
  readonly recipe: Recipe;
  readonly versions: Readonly<Record<string, string>>;
}

export interface RunCounts {
  readonly files: number;
  readonly records: number;
  readonly failures: number;
  /** Files whose result was kept from before. */
  readonly upToDate: number;
  /** Files of walked folders that are no submissions. */
  readonly notRead: number;
  /** Files that are, byte for byte, another file of the run: they give one record. */
  readonly duplicates: number;
  readonly references: number;
  readonly programmeMentions: number;
  readonly warnings: number;
}

export async function writeRunFile(folder: string, report: RunReport): Promise<void> {
  await writeWhole(join(folder, 'run.json'), `${JSON.stringify(report, null, 2)}\n`);
}
