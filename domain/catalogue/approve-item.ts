import type { ItemApproved } from '../../events/catalogue.ts';
import { accepted, rejected, type Decision, type FieldError } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import type { Certificate, ConfirmableField, Item } from './item.ts';

export interface ApproveItem {
  readonly certificates: readonly Certificate[];
  /** States what the item's source did not say; see `Item.unconfirmed`. */
  readonly confirmed?: Partial<Pick<Item, ConfirmableField>>;
}

export type ApproveItemReason =
  | 'item-not-pending'
  | 'same-person'
  | 'data-unconfirmed'
  | 'certificate-missing'
  | 'certificate-term-missing'
  | 'certificate-days-crossed'
  | 'certificate-lapsed';

/**
 * First-operation review of an item (首营品种, GSP 54): another person than the one who raised it vouches for its data
 * and certificates. Classes II and III need a registration certificate with a term; a class I filing does not lapse.
 */
export function approveItem(
  item: Item,
  command: ApproveItem,
  circumstances: { readonly actor: string; readonly now: string; readonly today: string },
): Decision<Item, ItemApproved, ApproveItemReason> {
  if (item.status !== 'pending') return rejected('item-not-pending', { item: item.code, status: item.status });
  if (item.raisedBy === circumstances.actor) return rejected('same-person', { item: item.code });

  const confirmed = command.confirmed ?? {};
  const open = (item.unconfirmed ?? []).filter((field) => confirmed[field] === undefined);
  if (open.length > 0) {
    const errors = open.map((field) => ({
      pointer: `/confirmed/${field}`,
      reason: both('数据来源未提供，请确认', 'its source does not say'),
    }));
    return rejected('data-unconfirmed', { item: item.code, fields: open.join(', ') }, errors);
  }
  const { unconfirmed: _settled, ...known } = item;
  const stated: Item = { ...known, ...confirmed };

  const no = certificatesNo(stated, command.certificates, circumstances.today);
  if (no) return rejected(no.reason, no.facts, no.errors);
  const next: Item = {
    ...stated,
    certificates: command.certificates,
    status: 'approved',
    approvedBy: circumstances.actor,
    approvedAt: circumstances.now,
  };
  return accepted(next, {
    type: 'catalogue.item-approved.v1',
    data: { itemId: item.id, code: item.code, riskClass: next.riskClass, certificates: command.certificates.length },
  });
}

function certificatesNo(item: Item, certificates: readonly Certificate[], today: string) {
  if (item.kind === 'non-device') return undefined;
  const facts = { item: item.code, riskClass: item.riskClass };
  if (certificates.length === 0) return { reason: 'certificate-missing', facts, errors: undefined } as const;
  const errors = (reason: string, wrong: (certificate: Certificate) => boolean): FieldError[] =>
    certificates.flatMap((certificate, index) =>
      wrong(certificate) ? [{ pointer: `/certificates/${index}/validTo`, reason }] : [],
    );
  const crossed = errors(
    both('早于有效期起', 'is before validFrom'),
    ({ validFrom, validTo }) => validTo !== undefined && validTo < validFrom,
  );
  if (crossed.length > 0) return { reason: 'certificate-days-crossed', facts, errors: crossed } as const;
  if (item.riskClass !== 'I') {
    const endless = errors(
      both('注册证须填写有效期', 'a registration certificate has a term'),
      ({ validTo }) => validTo === undefined,
    );
    if (endless.length > 0) return { reason: 'certificate-term-missing', facts, errors: endless } as const;
  }
  const inForce = certificates.some(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === undefined || today <= validTo),
  );
  return inForce
    ? undefined
    : ({ reason: 'certificate-lapsed', facts: { ...facts, today }, errors: undefined } as const);
}
