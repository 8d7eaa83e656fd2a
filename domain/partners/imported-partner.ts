import { badBy, type ImportRules, type Judged } from '../shared/import/check-rows.ts';
import type { RowValues } from '../shared/import/column.ts';
import { partnerColumns } from '../shared/import/columns/partners.ts';
import type { PartnerTraits } from '../shared/import/partner-likeness.ts';
import type { Partner } from './partner.ts';
import { registerPartner, type RegisterPartner } from './register-partner.ts';

export type PartnerRow = RowValues<typeof partnerColumns>;

/** What is here already of all that a list of partners names. */
export interface KnownPartners {
  readonly byCode: ReadonlyMap<string, Partner>;
  readonly warehouses: ReadonlySet<string>;
}

/** A partner as a list tells it; the former name only helps to find duplicates. */
export type ImportedPartner = RegisterPartner & { readonly formerName?: string };

const columnOfPointer: Readonly<Record<string, string>> = {
  '/billing/taxNumber': 'taxNumber',
  '/billing/bankAndAccount': 'bankAndAccount',
  '/warehouseId': 'warehouse',
  '/parentId': 'parentCode',
  '/addresses/0/text': 'address',
  '/addresses/0/contact/name': 'contact',
  '/addresses/0/contact/phone': 'phone',
};

/** Where in a list of partners a field of the command stands. */
export function partnerColumnOf(pointer: string): string {
  return columnOfPointer[pointer] ?? pointer.slice(1).split('/')[0] ?? '';
}

const columnOfReason: Readonly<Record<string, string>> = {
  'partner-code-taken': 'code',
  'warehouse-not-found': 'warehouse',
  'hierarchy-too-deep': 'parentCode',
};

function addressesOf({ region = '', address, contact, phone }: PartnerRow): RegisterPartner['addresses'] {
  if (address === undefined) return [];
  return [{ region, text: address, ...(contact === undefined ? {} : { contact: { name: contact, phone } }) }];
}

function billingOf({ name = '', taxNumber, bankAndAccount, invoiceKind }: PartnerRow): RegisterPartner['billing'] {
  if (taxNumber === undefined) return undefined;
  return { title: name, taxNumber: taxNumber.toUpperCase(), bankAndAccount, invoiceKind: invoiceKind ?? 'general' };
}

function judge(row: PartnerRow, known: KnownPartners): Judged<ImportedPartner> {
  const { code = '', name = '', kind, region = '', warehouse = '', parentCode, formerName } = row;
  if (kind === undefined) return { outcome: 'bad', errors: [{ field: 'kind', reason: 'cell-empty', found: '' }] };
  const parent = parentCode === undefined ? undefined : known.byCode.get(parentCode);
  if (parentCode !== undefined && !parent) {
    return { outcome: 'bad', errors: [{ field: 'parentCode', reason: 'partner-code-unknown', found: parentCode }] };
  }
  const billing = billingOf(row);
  const command: ImportedPartner = {
    ...{ code, name, kind, region },
    parentId: parent?.id,
    warehouseId: warehouse,
    addresses: addressesOf(row),
    ...(billing ? { billing } : {}),
    ...(formerName === undefined ? {} : { formerName }),
  };
  const holder = known.byCode.get(code);
  if (holder && (holder.code !== code || isSame(holder, command))) return { outcome: 'known' };
  const decision = registerPartner(
    {
      partnerId: '',
      addressIds: ['-'],
      contactIds: ['-'],
      holder: holder?.id,
      ownKnown: false,
      parent,
      warehouseKnown: known.warehouses.has(warehouse),
    },
    command,
    { company: '', actor: '' },
  );
  if (decision.accepted) return { outcome: 'good', command };
  const error = badBy(decision, partnerColumnOf);
  return { outcome: 'bad', errors: [{ ...error, field: error.field || (columnOfReason[error.reason] ?? '') }] };
}

function isSame(partner: Partner, { name, kind, region, billing }: ImportedPartner): boolean {
  return (
    partner.name === name &&
    partner.kind === kind &&
    partner.region === region &&
    (billing === undefined || partner.billing?.taxNumber === billing.taxNumber)
  );
}

export const partnerRules: ImportRules<typeof partnerColumns, KnownPartners, ImportedPartner> = {
  columns: partnerColumns,
  keyOf: ({ code }) => code,
  judge,
};

/** What tells a partner of a list apart from others. */
export function importedTraits(command: ImportedPartner): PartnerTraits {
  const { name, region, formerName, billing, addresses } = command;
  return {
    ...{ name, region },
    ...(formerName === undefined ? {} : { otherNames: [formerName] }),
    ...(billing ? { creditCode: billing.taxNumber } : {}),
    ...(addresses[0] ? { address: addresses[0].text } : {}),
    ...(addresses[0]?.contact?.phone ? { phone: addresses[0].contact.phone } : {}),
  };
}

/** What tells a partner of the archive apart; phones stand in erasable contacts and are not compared. */
export function archivedTraits({ name, region, billing, addresses }: Partner): PartnerTraits {
  return {
    ...{ name, region },
    ...(billing ? { creditCode: billing.taxNumber } : {}),
    ...(addresses[0] ? { address: addresses[0].text } : {}),
  };
}
