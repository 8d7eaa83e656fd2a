import type { ItemImportAdvanced, ItemImportFinished, ItemRegistered } from '../../events/catalogue.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Job, JobLine } from '../shared/job.ts';
import type { ItemCode } from './code.ts';
import type { RecordReason, ReadRecord } from './gudid-record.ts';
import type { Item } from './item.ts';
import type { CodeTakenReason, ItemDataReason } from './item-data.ts';
import { registerItem } from './register-item.ts';

export interface ImportRecordState {
  readonly itemId: string;
  readonly read: ReadRecord;
  /** Digest of the record as handed in. */
  readonly digest: string;
  readonly known: readonly ItemCode[];
  /** The item that the record's primary device identifier means already. */
  readonly existing: Pick<Item, 'id' | 'source' | 'sourceDigest'> | undefined;
  readonly source: string;
}

export type ImportRecordReason = RecordReason | ItemDataReason | CodeTakenReason | 'item-unchanged' | 'record-differs';

/**
 * One record of a list, by the same decision as an item that somebody enters. The same record again changes nothing; a
 * different record for an item from the same source is refused, since people may have mended the item meanwhile.
 */
export function importRecord(
  state: ImportRecordState,
  circumstances: { readonly company: string; readonly actor: string },
): Decision<Item, ItemRegistered, ImportRecordReason> {
  const { read, existing, source, digest } = state;
  if (!read.ok) return rejected(read.reason, read.facts);
  if (existing && existing.source === source) {
    const same = existing.sourceDigest === digest;
    return rejected(same ? 'item-unchanged' : 'record-differs', { itemId: existing.id });
  }
  return registerItem(state, read.data, circumstances, {
    source,
    sourceDigest: digest,
    unconfirmed: read.unconfirmed,
  });
}

export interface ImportStepState {
  readonly job: Job;
  readonly page: number;
  readonly lines: readonly JobLine[];
}

export interface ImportStep {
  readonly job: Job;
  readonly page: number;
  readonly lines: readonly JobLine[];
}

/** Counts a page that is through and says whether another follows. A page that was counted before is left alone. */
export function advanceImport(
  state: ImportStepState,
  circumstances: { readonly now: string },
): Decision<ImportStep, ItemImportAdvanced | ItemImportFinished, 'page-already-done'> {
  const { page, lines } = state;
  if (state.job.nextPage !== page) return rejected('page-already-done', { job: state.job.id, page });
  const count = (outcome: JobLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  const isLast = page + 1 >= state.job.pages;
  const job: Job = {
    ...state.job,
    done: state.job.done + lines.length,
    nextPage: page + 1,
    accepted: state.job.accepted + count('accepted'),
    refused: state.job.refused + count('refused'),
    unchanged: state.job.unchanged + count('unchanged'),
    ...(isLast ? { status: 'done' as const, finishedAt: circumstances.now } : {}),
  };
  const next = { job, page, lines };
  if (!isLast) {
    return accepted(next, {
      type: 'catalogue.item-import-advanced.v1',
      data: { jobId: job.id, page: job.nextPage, pages: job.pages },
    });
  }
  return accepted(next, {
    type: 'catalogue.item-import-finished.v1',
    data: { jobId: job.id, accepted: job.accepted, refused: job.refused, unchanged: job.unchanged },
  });
}
