import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { duplicateFigures, plantedPartners } from '../planted-partners.ts';
import type { ScalingRow } from '../report.ts';

/** Lists of items of growing length, each in a process of its own: memory is measured for that length alone. */
export async function importRows(endpoint: string): Promise<ScalingRow[]> {
  const rows: ScalingRow[] = [];
  for (const n of [200, 2_000, 20_000]) {
    const script = join(import.meta.dirname, '../import-list.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, script, endpoint, String(n)]);
    rows.push(JSON.parse(stdout) as ScalingRow);
  }
  return rows;
}

/** How well duplicates are found in a planted list of 2,000 partners of which one of twenty is a second record. */
export function duplicates(): { readonly precision: number; readonly recall: number } {
  const { precision, recall } = duplicateFigures(plantedPartners(20_26));
  const rounded = (share: number) => Math.round(share * 1000) / 1000;
  return { precision: rounded(precision), recall: rounded(recall) };
}
