import { rejected, type Rejected } from '../shared/decision.ts';
import { isIdentityNumber } from '../shared/identity-number.ts';
import { both } from '../shared/said.ts';
import type { IdentityDocument, PersonStatus } from './person.ts';

/** Who somebody is, as told; it goes into the erasable item and nowhere else. */
export interface ToldIdentity {
  readonly name?: string;
  readonly phone?: string;
  readonly document?: IdentityDocument;
  readonly documentNumber?: string;
}

/** The file that holds a document number. */
export interface NumberHolder {
  readonly personId: string;
  readonly status: PersonStatus;
}

/**
 * That somebody who works has a file with this number already: two files would part letters and trainings of one person.
 * Who left and comes back gets a new file. The refusal names the file and not the number.
 */
export function onFileNo(holder: NumberHolder | undefined, personId: string): Rejected<'person-on-file'> | undefined {
  if (!holder || holder.personId === personId || holder.status === 'left') return undefined;
  const reason = both('此证件号码已在其他在职人员档案中', 'stands in the file of somebody who works');
  return rejected('person-on-file', { person: holder.personId }, [{ pointer: '/identity/documentNumber', reason }]);
}

/** As it is kept: the last character of a citizen's number may be an x, written large. */
export function keptIdentity<T extends ToldIdentity>(told: T): T {
  const { documentNumber } = told;
  return documentNumber === undefined ? told : { ...told, documentNumber: documentNumber.toUpperCase() };
}

/**
 * A citizen's number that cannot be one. The refusal does not repeat it: it would stand in answers and logs, where
 * nobody can erase it.
 */
export function identityNo(told: ToldIdentity): Rejected<'identity-number-wrong'> | undefined {
  if (told.document === 'other-document' || told.documentNumber === undefined) return undefined;
  if (isIdentityNumber(told.documentNumber)) return undefined;
  const reason = both('出生日期或校验码不符', 'birthday or check character do not fit');
  return rejected('identity-number-wrong', {}, [{ pointer: '/identity/documentNumber', reason }]);
}
