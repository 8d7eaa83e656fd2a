import type { LicenceRecorded } from '../../events/partners.ts';
import { isCreditCode } from '../shared/credit-code.ts';
import { accepted, rejected, type Decision, type Rejected } from '../shared/decision.ts';
import type { RiskClass } from '../shared/qualification.ts';
import { both } from '../shared/said.ts';
import { ownPartnerId, type Contact, type Licence, type LicenceKind } from './partner.ts';

/** What is printed on it, and whose it is. */
export interface RecordLicence extends Omit<
  Licence,
  'id' | 'company' | 'ended' | 'renewal' | 'remembered' | 'legalRepresentativeId' | 'responsiblePersonId'
> {
  /** Names of people: they go into contacts of their own and nowhere else. */
  readonly legalRepresentative?: string;
  readonly responsiblePerson?: string;
}

export interface RecordLicenceState {
  readonly licenceId: string;
  readonly licences: readonly Licence[];
  /** Warehouses that the request names and nobody knows. */
  readonly unknownWarehouses: readonly string[];
  /** Ids for the people it names, should it name them. */
  readonly contactIds: { readonly legalRepresentative: string; readonly responsiblePerson: string };
}

export interface RecordedLicence {
  readonly licence: Licence;
  readonly contacts: readonly Contact[];
}

/**
 * Risk classes a document can open: a business licence none by itself, a filing not class III (O54 art. 4). The others
 * open what their scope says.
 */
function scopeIsLawful(kind: LicenceKind, riskClasses: readonly RiskClass[]): boolean {
  if (kind === 'business-licence') return riskClasses.length === 0;
  if (kind === 'operating-filing' && riskClasses.includes('III')) return false;
  return riskClasses.length > 0;
}

/** A medical institution's practice licence states no risk classes: what its departments use may be of any. */
function classesOf({ kind, riskClasses }: Pick<Licence, 'kind' | 'riskClasses'>): readonly RiskClass[] {
  return kind === 'medical-institution' && riskClasses.length === 0 ? ['I', 'II', 'III'] : riskClasses;
}

/** Our own licences name the warehouses whose address stands on them (O54 art. 14), and no others do. */
function warehousesNo(
  { partnerId, kind, number, warehouses = [] }: Pick<Licence, 'partnerId' | 'kind' | 'number' | 'warehouses'>,
  [unknown]: readonly string[],
): Rejected<'warehouses-missing' | 'warehouses-not-own' | 'warehouse-not-found'> | undefined {
  const isOwn = partnerId === ownPartnerId;
  if (isOwn && kind !== 'business-licence' && warehouses.length === 0) {
    return rejected('warehouses-missing', { kind, number });
  }
  if (!isOwn && warehouses.length > 0) return rejected('warehouses-not-own', { partner: partnerId });
  return unknown === undefined ? undefined : rejected('warehouse-not-found', { warehouse: unknown });
}

/** A licence on file. A renewal keeps its number (O54 art. 16) and is a record of its own, for days not yet covered. */
export function recordLicence(
  state: RecordLicenceState,
  command: RecordLicence,
  { company }: { readonly company: string },
): Decision<
  RecordedLicence,
  LicenceRecorded,
  | 'licence-already-recorded'
  | 'licence-number-wrong'
  | 'licence-scope-unlawful'
  | 'period-backwards'
  | 'warehouses-missing'
  | 'warehouses-not-own'
  | 'warehouse-not-found'
> {
  const { legalRepresentative, responsiblePerson, ...rest } = command;
  const printed = { ...rest, riskClasses: classesOf(rest) };
  const { partnerId, kind, number, validFrom, validTo } = printed;
  if (validTo < validFrom) return rejected('period-backwards', { validFrom, validTo });
  if (kind === 'business-licence' && !isCreditCode(number)) {
    const errors = [{ pointer: '/number', reason: both('校验码不符', 'the check character does not fit') }];
    return rejected('licence-number-wrong', { number }, errors);
  }
  if (!scopeIsLawful(kind, printed.riskClasses)) {
    const none = { pointer: '/riskClasses', reason: both('至少选择一个管理类别', 'choose one class at least') };
    const isBare = command.riskClasses.length === 0;
    const facts = { kind, riskClasses: command.riskClasses.join(', ') };
    return rejected('licence-scope-unlawful', facts, isBare ? [none] : undefined);
  }
  const misplaced = warehousesNo(printed, state.unknownWarehouses);
  if (misplaced) return misplaced;
  const twin = state.licences.find(
    (known) =>
      known.kind === kind && known.number === number && known.validFrom <= validTo && validFrom <= known.validTo,
  );
  if (twin) {
    return rejected('licence-already-recorded', {
      licence: twin.id,
      number,
      validFrom: twin.validFrom,
      validTo: twin.validTo,
    });
  }
  const { legalRepresentative: first, responsiblePerson: second } = state.contactIds;
  const licence: Licence = {
    ...{ id: state.licenceId, company, ...printed },
    ...(legalRepresentative === undefined ? {} : { legalRepresentativeId: first }),
    ...(responsiblePerson === undefined ? {} : { responsiblePersonId: second }),
  };
  const contacts = [
    { id: first, name: legalRepresentative },
    { id: second, name: responsiblePerson },
  ].flatMap(({ id, name }): readonly Contact[] => (name === undefined ? [] : [{ id, company, name }]));
  return accepted(
    { licence, contacts },
    {
      type: 'partners.licence-recorded.v1',
      data: { licenceId: licence.id, partnerId, kind, number, validFrom, validTo },
    },
  );
}
