import type { Day } from '../shared/calendar.ts';
import type { AuthorisationLetter, HealthCheck, Person, PersonQualification } from './person.ts';

export const paperKinds = [
  'authorisation-letter', // 授权书
  'qualification', // 资质证明
  'health-check', // 健康检查
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** A paper with a last day, and whether another carries on after it. */
export interface LapsingPaper {
  readonly paper: PaperKind;
  readonly paperId: string;
  readonly title?: string;
  readonly validTo: Day;
  readonly renewed: boolean;
}

export interface Papers {
  readonly person: Pick<Person, 'status'>;
  readonly letters: readonly AuthorisationLetter[];
  readonly qualifications: readonly PersonQualification[];
  readonly checks: readonly HealthCheck[];
}

const overlaps = (a: readonly string[] = [], b: readonly string[] = []) => a.some((one) => b.includes(one));

/** A later letter carries on when it states some of the same goods and is not revoked. */
function followsLetter(letter: AuthorisationLetter, other: AuthorisationLetter): boolean {
  return (
    other.status !== 'revoked' &&
    other.validTo > letter.validTo &&
    (overlaps(other.productLines, letter.productLines) || overlaps(other.itemIds, letter.itemIds))
  );
}

/**
 * One paper of a file by its id, as a list of what lapses shows it; undefined when it has no last day, or when nobody
 * will renew it because the person has left.
 */
export function lapsingPaper(
  { person, letters, qualifications, checks }: Papers,
  paperId: string,
): LapsingPaper | undefined {
  if (person.status === 'left') return undefined;
  const letter = letters.find(({ id }) => id === paperId);
  if (letter) {
    const renewed = letters.some((other) => followsLetter(letter, other));
    return { paper: 'authorisation-letter', paperId, title: letter.number, validTo: letter.validTo, renewed };
  }
  const held = qualifications.find(({ id }) => id === paperId);
  if (held?.validTo !== undefined) {
    const { kind, subject, validTo } = held;
    const renewed = qualifications.some(
      (other) => other.kind === kind && other.id !== paperId && (other.validTo ?? '9999') > validTo,
    );
    return { paper: 'qualification', paperId, title: subject, validTo, renewed };
  }
  const check = checks.find(({ id }) => id === paperId);
  if (check?.nextDue === undefined) return undefined;
  const renewed = checks.some(({ day }) => day > check.day);
  return { paper: 'health-check', paperId, validTo: check.nextDue, renewed };
}
