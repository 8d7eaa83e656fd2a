import { plainText } from './cells.ts';
import { findPairs, numbersIn, rounded, slips, textLikeness, type Likeness, type Pair } from './likeness.ts';
import { readRegion, withoutRegions } from './regions.ts';

/** What a partner is known by, as it stands in a list or in the archive. */
export interface PartnerTraits {
  readonly name: string;
  /** Names it had (曾用名) or is called by. */
  readonly otherNames?: readonly string[];
  /** 统一社会信用代码 */
  readonly creditCode?: string;
  /** GB/T 2260 */
  readonly region?: string;
  readonly address?: string;
  readonly phone?: string;
}

const legalForm =
  /(集团)?(股份)?(有限)?(责任)?(公司|商行|经营部|中心店)$|\b(co\.?,? ?ltd\.?|limited|inc\.?|corp\.?|llc|gmbh|company)$/i;
const branchWords = '分公司|分店|分院|分部|办事处|门市部|营业部|院区|分厂';
/** In brackets, or behind the name of the house it is a branch of. */
const branch = new RegExp(`[(][^()]*(${branchWords})[)]$|(?<=公司|院|中心(?!医)|厂|店)[^()]{0,8}(${branchWords})$`);

/** What many names of this trade hold and none is told apart by. */
const tradeWords =
  /医疗器械|医疗用品|医用器材|医疗设备|医疗科技|生物科技|生物技术|医药|医疗|器械|科技|技术|贸易|商贸|实业|发展|集团|股份|控股|供应链|管理|服务/g;

interface ComparedName {
  /** The city or province the name begins with, else the one its record tells. */
  readonly town?: string;
  /** Without region, legal form and branch. */
  readonly body: string;
  /** What is left when the words of the trade are gone too. */
  readonly core: string;
  readonly isBranch: boolean;
  readonly numbers: string;
}

function comparedName(name: string, region: string | undefined): ComparedName {
  const told = plainText(name)
    .toLowerCase()
    .replaceAll(/[\s·.,'"-]/g, '');
  const whole = told.replace(branch, '');
  const isBranch = whole !== told && whole.length >= 4;
  const house = isBranch ? whole : told;
  const named = readRegion(house);
  const town = named.ok ? named.value : region;
  const body = withoutRegions(house.replace(legalForm, '')).replaceAll(/[()]/g, '');
  const core = body.replaceAll(tradeWords, '');
  return {
    ...(town === undefined ? {} : { town }),
    body,
    core: core.length >= 2 ? core : body,
    isBranch,
    numbers: numbersIn(body),
  };
}

/** Two places that are not one inside the other; a place that is not told contradicts none. */
function apart(here: string | undefined, there: string | undefined): boolean {
  if (here === undefined || there === undefined || here === there) return false;
  const wholeProvince = here.slice(2, 4) === '00' || there.slice(2, 4) === '00';
  // Cities without a prefecture above them share their first four digits.
  const digits = wholeProvince ? 2 : here.slice(2, 4) === '90' ? 6 : 4;
  return here.slice(0, digits) !== there.slice(0, digits);
}

const sameName = (a: ComparedName, b: ComparedName) => a.body === b.body && !apart(a.town, b.town);

interface Compared {
  readonly traits: PartnerTraits;
  readonly name: ComparedName;
  readonly others: readonly ComparedName[];
  readonly phone: string;
  readonly address: string;
}

const lastDigits = (phone: string | undefined) => (phone ?? '').replaceAll(/\D/g, '').slice(-8);

/** Comparable only from eight digits on: an extension tells nobody apart. */
const wholePhone = (phone: string | undefined) => (lastDigits(phone).length === 8 ? lastDigits(phone) : '');

function comparedAddress(address: string | undefined): string {
  const street = withoutRegions(
    plainText(address ?? '')
      .toLowerCase()
      .replaceAll(/[\s,.()-]/g, ''),
  );
  return street.length >= 6 ? street.replaceAll(/(号|室|层|楼|幢|栋|座|区|路|街)/g, '') : '';
}

function compared(traits: PartnerTraits): Compared {
  return {
    traits,
    name: comparedName(traits.name, traits.region),
    others: (traits.otherNames ?? []).map((name) => comparedName(name, traits.region)),
    phone: wholePhone(traits.phone),
    address: comparedAddress(traits.address),
  };
}

function keysOf({ traits, name, others, phone, address }: Compared): string[] {
  const keys = [name, ...others].flatMap(({ body, core }) => [...slips(body).map((slip) => `n${slip}`), `c${core}`]);
  if (traits.creditCode) keys.push(`t${traits.creditCode}`);
  if (phone) keys.push(`p${phone}`);
  if (address) keys.push(`a${address}`);
  return keys;
}

/** Least likeness of names that counts when nothing else speaks for it, and when phone, address or credit code does. */
const [nameAlone, nameWithMore] = [0.9, 0.6];

/** What two records have in common beside their names. */
interface Kinship {
  readonly formerly: boolean;
  readonly isBranch: boolean;
  readonly samePhone: boolean;
  readonly sameAddress: boolean;
}

function kinshipOf(a: Compared, b: Compared): Kinship {
  const wasCalled = (one: Compared, other: Compared) => one.others.some((name) => sameName(name, other.name));
  return {
    formerly: wasCalled(a, b) || wasCalled(b, a),
    isBranch: a.name.isBranch || b.name.isBranch,
    samePhone: a.phone !== '' && a.phone === b.phone,
    sameAddress: a.address !== '' && a.address === b.address,
  };
}

/** True where two records cannot be one, whatever else agrees by chance. */
function areStrangers(a: Compared, b: Compared, { formerly, isBranch }: Kinship): boolean {
  if (formerly) return false;
  // Two credit codes are two legal persons, unless one is a branch of the other, which has a code of its own.
  const bothCodes = a.traits.creditCode !== undefined && b.traits.creditCode !== undefined;
  if (bothCodes && !isBranch) return true;
  // The first hospital of another city is another hospital.
  return apart(a.name.town, b.name.town) || (!isBranch && apart(a.traits.region, b.traits.region));
}

function compare(a: Compared, b: Compared): Likeness | undefined {
  const code = a.traits.creditCode;
  if (code !== undefined && code === b.traits.creditCode) return { score: 1, reasons: ['same-credit-code'] };
  const kinship = kinshipOf(a, b);
  if (areStrangers(a, b, kinship)) return undefined;
  const { formerly, isBranch, samePhone, sameAddress } = kinship;
  const likeness = formerly ? 1 : namesLikeness(a.name, b.name);
  const more = Number(samePhone) + Number(sameAddress);
  if (likeness < (more > 0 ? nameWithMore : nameAlone)) return undefined;
  const named = likeness === 1 ? 'same-name' : `name-${likeness.toFixed(2)}`;
  const told = [
    [true, formerly ? 'old-name' : named],
    [isBranch, 'branch'],
    [samePhone, 'same-phone'],
    [sameAddress, 'same-address'],
  ] as const;
  return {
    score: rounded(Math.min(0.99, (isBranch ? 0.8 : 0.9) * likeness + 0.05 * more)),
    reasons: told.flatMap(([holds, reason]) => (holds ? [reason] : [])),
  };
}

/** Names weigh by what tells them apart: the core twice, the words of the trade once. Other numbers are other houses. */
function namesLikeness(a: ComparedName, b: ComparedName): number {
  if (a.numbers !== b.numbers) return 0;
  if (a.body === b.body) return 1;
  return rounded((2 * textLikeness(a.core, b.core) + textLikeness(a.body, b.body)) / 3);
}

/** Pairs of partners that may be one, with score and reasons, in the order of the records. */
export function findPartnerPairs<T extends { readonly traits: PartnerTraits }>(records: readonly T[]): Pair<T>[] {
  const all = records.map((record) => ({ record, ...compared(record.traits) }));
  return findPairs(all, keysOf, compare).map(({ row, other, score, reasons }) => ({
    row: row.record,
    other: other.record,
    score,
    reasons,
  }));
}
