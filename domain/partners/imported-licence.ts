import { readChoice } from '../shared/import/cells.ts';
import { badBy, type ImportRules, type Judged } from '../shared/import/check-rows.ts';
import type { RowValues } from '../shared/import/column.ts';
import { riskClassWords } from '../shared/import/columns/items.ts';
import { licenceColumns } from '../shared/import/columns/partners.ts';
import type { RiskClass } from '../shared/qualification.ts';
import type { Licence } from './partner.ts';
import { recordLicence, type RecordLicence } from './record-licence.ts';

export type LicenceRow = RowValues<typeof licenceColumns>;

/** What a list of licences is held against. */
export interface KnownLicences {
  /** By the code of its partner: who it is and which licences are on file. */
  readonly partners: ReadonlyMap<string, { readonly partnerId: string; readonly licences: readonly Licence[] }>;
  /** Our warehouses, which a licence of our own names by id, name or address as printed (库房地址). */
  readonly warehouses: readonly { readonly id: string; readonly name: string; readonly address: string }[];
}

const noContacts = { legalRepresentative: '', responsiblePerson: '' };

/** An address on paper and one on file differ by blanks only. */
const isSame = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

const warehouseOf = ({ warehouses }: KnownLicences, told: string): string | undefined =>
  warehouses.find(({ id, name, address }) => [id, name, address].some((one) => isSame(one, told)))?.id;

/** What a row may say besides; what it leaves blank is absent. */
const printedOf = ({
  productLines,
  categories,
  issuedBy,
  issuedOn,
  legalRepresentative,
  responsiblePerson,
}: LicenceRow): Partial<RecordLicence> =>
  Object.fromEntries(
    Object.entries({ productLines, categories, issuedBy, issuedOn, legalRepresentative, responsiblePerson }).filter(
      ([, value]) => value !== undefined,
    ),
  );

function judge(row: LicenceRow, known: KnownLicences): Judged<RecordLicence> {
  const { partnerCode = '', kind, number = '', validFrom = '', validTo = '' } = row;
  const bad = (field: string, reason: string, found: string): Judged<RecordLicence> => ({
    outcome: 'bad',
    errors: [{ field, reason, found }],
  });
  if (kind === undefined) return bad('kind', 'cell-empty', '');
  const partner = known.partners.get(partnerCode);
  if (!partner) return bad('partnerCode', 'partner-code-unknown', partnerCode);
  const riskClasses: RiskClass[] = [];
  for (const word of row.riskClasses ?? []) {
    const choice = readChoice<RiskClass>(word, riskClassWords);
    if (!choice.ok) return bad('riskClasses', choice.reason, word);
    riskClasses.push(choice.value);
  }
  const places = (row.warehouses ?? []).map((told) => ({ told, id: warehouseOf(known, told) }));
  const strange = places.find(({ id }) => id === undefined);
  if (strange) return bad('warehouses', 'warehouse-not-found', strange.told);
  const { partnerId, licences } = partner;
  const warehouses = places.flatMap(({ id }) => id ?? []);
  const command: RecordLicence = {
    ...{ partnerId, kind, number, riskClasses, validFrom, validTo },
    ...(warehouses.length > 0 ? { warehouses } : {}),
    ...printedOf(row),
  };
  const isHere = licences.some(
    (one) => one.kind === kind && one.number === number && one.validFrom === validFrom && one.validTo === validTo,
  );
  if (isHere) return { outcome: 'known' };
  const decision = recordLicence({ licenceId: '', licences, unknownWarehouses: [], contactIds: noContacts }, command, {
    company: '',
  });
  if (decision.accepted) return { outcome: 'good', command };
  return { outcome: 'bad', errors: [badBy(decision, licenceColumnOf)] };
}

/** Where in a list of licences a field of the command stands. */
export function licenceColumnOf(pointer: string): string {
  return pointer === '/partnerId' ? 'partnerCode' : (pointer.slice(1).split('/')[0] ?? '');
}

export const licenceRules: ImportRules<typeof licenceColumns, KnownLicences, RecordLicence> = {
  columns: licenceColumns,
  keyOf: ({ partnerCode, kind, number, validFrom }) => [partnerCode, kind, number, validFrom].join('\n'),
  judge,
};
