import * as z from 'zod';
import { certificateUses, confirmableFields, type Item } from '../../domain/catalogue/item.ts';
import { categoryCodes } from '../../domain/shared/device-category.ts';
import { both } from '../../domain/shared/said.ts';
import { udiBatches, udiExemptions, udiParts } from '../../domain/shared/udi-duty.ts';
import { renewalOutcomes } from '../../domain/shared/validity.ts';
import { field } from '../fields.ts';

/** Shapes of the item master that several contracts share. */
export const level = z.strictObject({
  agency: z.enum(['GS1', 'HIBCC', 'ICCBBA', 'MA', 'AHM']),
  di: z.string().trim().min(4).max(64),
  unit: z.string().trim().min(1).max(20),
  quantity: field.quantity,
});

export const renewal = z.strictObject({
  notice: z.string(),
  askedOn: z.string(),
  decision: z.strictObject({ outcome: z.enum(renewalOutcomes), day: z.string() }).optional(),
});

const certificateTerm = z.strictObject({
  certificateId: z.string().optional(),
  number: z.string(),
  as: z.enum(certificateUses).optional(),
  registrant: z.string().optional(),
  validFrom: z.string(),
  validTo: z.string().optional(),
  renewal: renewal.optional(),
  demo: z.boolean().optional(),
});

const celsius = field.measured.min(-273).max(200);

/** The fields people enter; how they hang together is judged by the domain. */
export const itemFields = {
  code: field.code,
  name: field.name,
  specification: z.string().trim().min(1).max(500),
  model: field.name,
  manufacturer: field.name,
  productionLicence: field.code.optional(),
  kind: z.enum(['device', 'part', 'non-device', 'drug-type-reagent']),
  riskClass: z.enum(['I', 'II', 'III']),
  implantable: z.boolean(),
  sterile: z.boolean(),
  serialManaged: z.boolean(),
  lotManaged: z.boolean(),
  expiryManaged: z.boolean(),
  coldChain: z.boolean(),
  storage: z.strictObject({
    lowCelsius: celsius.optional(),
    highCelsius: celsius.optional(),
    note: field.note.optional(),
  }),
  shelfLifeDays: z.int().positive().max(36_500).optional(),
  unit: z.string().trim().min(1).max(20),
  levels: z.array(level).max(12, both('一个品种最多 12 个包装层级', 'an item has at most 12 packaging levels')),
  /** Basis points: 13 % is 1300. */
  taxRateBp: z.int().min(0).max(10_000),
  taxCode: z
    .string()
    .regex(/^\d{19}$/, both('须为 19 位数字', 'must have 19 digits'))
    .optional(),
  productLine: field.code,
  categoryCode: z.enum(categoryCodes).optional(),
  ivd: z.boolean().optional(),
  filingExempt: z.boolean().optional(),
  udiBatch: z.enum(udiBatches).optional(),
  udiExemption: z.enum(udiExemptions).optional(),
  udiShows: z.array(z.enum(udiParts)).max(udiParts.length).optional(),
  insuranceCode: z
    .string()
    .regex(/^C\d{19}$/, both('须为 C 加 19 位数字', 'must be C and 19 digits'))
    .optional(),
  insuranceSpecificationCode: z
    .string()
    .regex(/^C\d{26}$/, both('须为 C 加 26 位数字', 'must be C and 26 digits'))
    .optional(),
};

/** An item as it is taken in, by hand or from a list. */
export const registeredItem = z.strictObject({
  ...itemFields,
  kind: itemFields.kind.default('device'),
  implantable: z.boolean().default(false),
  sterile: z.boolean().default(false),
  serialManaged: z.boolean().default(false),
  lotManaged: z.boolean().default(true),
  expiryManaged: z.boolean().default(true),
  coldChain: z.boolean().default(false),
  storage: itemFields.storage.default({}),
  taxRateBp: itemFields.taxRateBp.default(1300),
});

export const itemStatus = z.enum(['pending', 'approved', 'banned']);

export const itemShape = z.strictObject({
  itemId: z.string(),
  ...itemFields,
  status: itemStatus,
  certificates: z.array(certificateTerm),
  version: z.int(),
  source: z.string().optional(),
  unconfirmed: z.array(z.enum(confirmableFields)).optional(),
  bannedFor: z.string().optional(),
  bannedBy: z.string().optional(),
  raisedBy: z.string().optional(),
  approvedBy: z.string().optional(),
  approvedAt: z.string().optional(),
});

/** An item as staff see it; a partner sees nothing of who handled it here. */
export function itemView(item: Item, forPartner: boolean): z.output<typeof itemShape> {
  const { id, company: _company, remembered, sourceDigest: _digest, currency: _currency, ...shown } = item;
  const { raisedBy: _raised, approvedBy: _approved, bannedBy: _banned, source: _source, ...known } = shown;
  const { unconfirmed: _open, ...open } = known;
  const view = { ...(forPartner ? open : shown), itemId: id, version: remembered?.version ?? 1 };
  return itemShape.parse(JSON.parse(JSON.stringify(view)));
}

/** Whose code it is, in a path or a body. */
export const codeSystem = z.union([
  z.enum(['internal', 'gs1', 'hibc', 'iccbba', 'ma', 'ahm', 'insurance']),
  z.templateLiteral(['partner:', z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/)]),
]);
