import { addDays } from '../../domain/shared/calendar.ts';
import { identityNumberCheck } from '../../domain/shared/identity-number.ts';
import type { Api } from '../api.ts';

/** A letter as the seed puts it on file; days from today. */
interface SeedLetter {
  readonly number: string;
  readonly productLines: readonly string[];
  readonly regions: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** One person of the archive, as the seed sends it. */
interface SeedPerson {
  readonly name: string;
  readonly kind: string;
  readonly posts: readonly string[];
  readonly userId?: string;
  readonly partnerCode?: string;
  readonly letter?: SeedLetter;
  /** Days since the last health check. */
  readonly checkedDaysAgo?: number;
  readonly passedTraining?: boolean;
}

const everywhere = ['100000'];
const lines = ['cardio', 'ortho', 'ivd', 'consumable', 'wound', 'equipment'];

/** Made up. One salesperson sells everything everywhere, one in one place only; one letter and one health check ran out. */
const people: readonly SeedPerson[] = [
  {
    ...{ name: '陈思', kind: 'salesperson', posts: ['selling'], userId: 'sales', passedTraining: true },
    letter: { number: 'SQ-001', productLines: lines, regions: everywhere, from: -200, to: 500 },
  },
  {
    ...{ name: '高远', kind: 'salesperson', posts: ['selling'], passedTraining: true },
    letter: { number: 'SQ-002', productLines: ['consumable', 'wound'], regions: ['310000'], from: -400, to: -1 },
  },
  {
    ...{ name: '冯岩', kind: 'staff', posts: ['head-of-quality'], userId: 'quality-manager' },
    ...{ checkedDaysAgo: 100, passedTraining: true },
  },
  { name: '钱芳', kind: 'staff', posts: ['goods-acceptance'], userId: 'inspector', checkedDaysAgo: 400 },
  { name: '孙涛', kind: 'staff', posts: ['storekeeping'], userId: 'picker', checkedDaysAgo: 30, passedTraining: true },
  {
    ...{ name: '罗平', kind: 'supplier-salesperson', posts: [], partnerCode: 'S-01' },
    letter: { number: 'GH-S01-7', productLines: lines, regions: ['310000'], from: -200, to: 300 },
  },
  {
    ...{ name: '丁岚', kind: 'theatre-follower', posts: ['theatre-support'], checkedDaysAgo: 60 },
    letter: { number: 'SQ-003', productLines: ['cardio', 'ortho'], regions: ['310000'], from: -100, to: 60 },
  },
];

/** An identity number that is nobody's: its check character is right, its body is counted up from an old birthday. */
function identityNumber(index: number): string {
  const first17 = `310101${19600101 + index}${String(index + 1).padStart(3, '0')}`;
  return first17 + identityNumberCheck(first17);
}

/** The archive of people with letters, a training and health checks, in the posts that would do it. */
export async function addPeopleFiles(
  as: (username: string) => Api,
  partnerIds: ReadonlyMap<string, string>,
  today: string,
): Promise<void> {
  const passed: string[] = [];
  for (const [index, person] of people.entries()) {
    const { name, kind, posts, userId, partnerCode, letter, checkedDaysAgo, passedTraining } = person;
    const identity = { name, document: 'identity-card', documentNumber: identityNumber(index) };
    const { personId } = await as('quality').must('/people', {
      ...{ kind, posts, identity, joinedOn: addDays(today, -900) },
      ...(userId ? { userId } : {}),
      ...(partnerCode ? { partnerId: partnerIds.get(partnerCode) } : {}),
    });
    if (letter) await addLetter(as, personId as string, letter, today);
    if (checkedDaysAgo !== undefined) {
      const check = { day: addDays(today, -checkedDaysAgo), result: 'fit' };
      await as('quality').must(`/people/${personId}/health-checks`, check);
    }
    if (passedTraining) passed.push(personId as string);
  }
  await trainPeople(as, passed, today);
}

async function addLetter(as: (username: string) => Api, personId: string, letter: SeedLetter, today: string) {
  const { from, to, ...states } = letter;
  const { letterId } = await as('quality').must(`/people/${personId}/letters`, {
    ...states,
    ...{ validFrom: addDays(today, from), validTo: addDays(today, to) },
  });
  await as('quality-manager').must(`/people/${personId}/letters/${letterId}/approve`, {});
}

/** One training that was held, and one that is due. */
async function trainPeople(as: (username: string) => Api, personIds: readonly string[], today: string): Promise<void> {
  const { trainingId } = await as('quality').must('/people/trainings', {
    topic: '医疗器械经营质量管理规范年度培训',
    posts: ['head-of-quality', 'selling', 'storekeeping', 'goods-acceptance', 'theatre-support'],
    ...{ dueOn: addDays(today, -60), passMark: 80 },
  });
  await as('quality').must(`/people/trainings/${trainingId}/attendances`, {
    heldOn: addDays(today, -70),
    attendees: personIds.map((personId, index) => ({ personId, score: 88 + index })),
  });
  await as('quality').must('/people/trainings', {
    topic: '冷链管理制度与操作规程',
    posts: ['goods-receiving', 'goods-acceptance', 'storekeeping', 'goods-transport'],
    dueOn: addDays(today, 30),
  });
}
