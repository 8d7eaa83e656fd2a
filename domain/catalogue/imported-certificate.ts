import { badBy, type ImportRules, type Judged } from '../shared/import/check-rows.ts';
import { withoutEnd } from '../shared/import/cells.ts';
import type { RowError, RowValues } from '../shared/import/column.ts';
import { certificateColumns } from '../shared/import/columns/certificates.ts';
import type { CertificateTerm, RegistrationCertificate } from './certificate.ts';
import { plainNumber, readCertificateNumber } from './certificate-number.ts';
import type { Item } from './item.ts';
import { recordCertificate, type RecordCertificate } from './record-certificate.ts';
import { renewCertificate } from './renew-certificate.ts';

export type CertificateRow = RowValues<typeof certificateColumns>;

/** What is here already of all that a list of certificates names. */
export interface KnownCertificates {
  /** By number as stored. */
  readonly byNumber: ReadonlyMap<string, RegistrationCertificate>;
  /** By any code of the company, old codes of merged items included. */
  readonly items: ReadonlyMap<string, Item>;
}

/** A certificate to be put on file, or the next term of one that is; with the field in which its rows differ. */
export interface ImportedCertificate {
  readonly renewing?: string;
  readonly record: RecordCertificate & { readonly itemIds: readonly string[] };
  readonly differs?: string;
}

const circumstances = { company: '', actor: '', now: '' };

function commandOf(row: CertificateRow, itemIds: readonly string[]): ImportedCertificate['record'] | RowError {
  const { number = '', productName = '', registrant = '', agent, issuedOn, validFrom = '', validTo } = row;
  const riskClass = row.riskClass ?? readCertificateNumber(number)?.riskClass;
  if (riskClass === undefined) return { field: 'number', reason: 'certificate-number-wrong', found: number };
  return {
    ...{ number: plainNumber(number), riskClass, productName, registrant, validFrom, itemIds },
    ...(agent === undefined ? {} : { agent }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(validTo === undefined || validTo === withoutEnd ? {} : { validTo }),
  };
}

const sameDays = (a: CertificateTerm, b: Pick<RecordCertificate, 'validFrom' | 'validTo'>) =>
  a.validFrom === b.validFrom && a.validTo === b.validTo;

function judge(row: CertificateRow, known: KnownCertificates): Judged<ImportedCertificate> {
  const codes = row.itemCodes ?? [];
  const unknown = codes.find((code) => !known.items.has(code));
  if (unknown !== undefined) {
    return { outcome: 'bad', errors: [{ field: 'itemCodes', reason: 'item-code-unknown', found: unknown }] };
  }
  const items = codes.flatMap((code) => known.items.get(code) ?? []);
  const record = commandOf(row, [...new Set(items.map(({ id }) => id))]);
  if ('reason' in record) return { outcome: 'bad', errors: [record] };
  return { outcome: 'good', command: { record } };
}

/** Rows of one number are one certificate, so they tell the same of it; each adds its items. */
function join(first: ImportedCertificate, next: ImportedCertificate): ImportedCertificate {
  const { itemIds, ...paper } = first.record;
  const fields = Object.keys({ ...paper, ...next.record }).filter((field) => field !== 'itemIds');
  const told = (command: object, field: string) => (command as Readonly<Record<string, unknown>>)[field];
  const differs = first.differs ?? fields.find((field) => told(first.record, field) !== told(next.record, field));
  return {
    record: { ...paper, itemIds: [...new Set([...itemIds, ...next.record.itemIds])] },
    ...(differs === undefined ? {} : { differs }),
  };
}

/** Whether all of it is here: the same days, and every item linked or waiting to be. */
function isHere(
  record: ImportedCertificate['record'],
  onFile: RegistrationCertificate,
  items: readonly Item[],
): boolean {
  const { terms, waiting, ended } = onFile;
  if (ended) return false;
  const { riskClass, productName, registrant, agent } = record;
  const isTold = Object.entries({ riskClass, productName, registrant, agent }).every(
    ([field, value]) => onFile[field as keyof RegistrationCertificate] === value,
  );
  const linked = (item: Item) =>
    (waiting?.itemIds ?? []).includes(item.id) ||
    item.certificates.some(({ certificateId }) => certificateId === onFile.id);
  return isTold && [...terms, ...(waiting?.terms ?? [])].some((term) => sameDays(term, record)) && items.every(linked);
}

/** A certificate as one command: put on file, or the next term of what is on file and approved. */
export function asCommand(
  command: ImportedCertificate,
  onFile: RegistrationCertificate | undefined,
): ImportedCertificate {
  const last = onFile?.ended ? undefined : onFile?.terms.at(-1);
  const follows = last?.validTo !== undefined && command.record.validFrom > last.validTo;
  return onFile && follows ? { ...command, renewing: onFile.id } : command;
}

function misfitOf(command: ImportedCertificate, known: KnownCertificates): RowError | 'known' | undefined {
  const { record, differs } = command;
  if (differs !== undefined) return { field: differs, reason: 'certificate-rows-differ', found: record.number };
  const onFile = known.byNumber.get(record.number);
  const items = [...new Set(known.items.values())].filter(({ id }) => record.itemIds.includes(id));
  if (onFile && isHere(record, onFile, items)) return 'known';
  const { renewing } = asCommand(command, onFile);
  if (onFile && renewing !== undefined) {
    const strange = items.find((item) => !item.certificates.some(({ certificateId }) => certificateId === renewing));
    if (strange) return { field: 'itemCodes', reason: 'certificate-linked-by-hand', found: strange.code };
    const decision = renewCertificate(onFile, record, circumstances);
    return decision.accepted ? undefined : badBy(decision, certificateColumnOf);
  }
  const decision = recordCertificate({ certificateId: onFile?.id ?? '', known: onFile, items }, record, circumstances);
  return decision.accepted ? undefined : badBy(decision, certificateColumnOf);
}

/** Where in a list of certificates a field of the command stands. */
export function certificateColumnOf(pointer: string): string {
  const field = pointer.slice(1).split('/')[0] ?? '';
  return field === 'itemIds' ? 'itemCodes' : field;
}

export const certificateRules: ImportRules<typeof certificateColumns, KnownCertificates, ImportedCertificate> = {
  columns: certificateColumns,
  keyOf: ({ number }) => (number === undefined ? undefined : plainNumber(number)),
  judge,
  join,
  misfitOf,
};
