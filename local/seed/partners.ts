import { addDays } from '../../domain/shared/calendar.ts';
import type { PartnerKind } from '../../domain/partners/partner.ts';
import { creditCodeCheck } from '../../domain/shared/credit-code.ts';

/** One partner of the demo company, as the seed sends it. */
export interface SeedPartner {
  readonly code: string;
  readonly name: string;
  readonly kind: PartnerKind;
  readonly tier: number;
  readonly region: string;
  readonly parentCode?: string;
  readonly warehouseId: string;
  readonly taxNumber: string;
  /** Credit limit as the API writes money. */
  readonly creditLimit: string;
  readonly minimumShelfLifeDays: number;
  readonly approvesByPolicy: boolean;
  /** Its licence ran out a while ago: nothing may be sold to it. */
  readonly lapsed?: boolean;
}

const places = [
  { region: '310000', city: '上海', warehouseId: 'wh_east' },
  { region: '110000', city: '北京', warehouseId: 'wh_north' },
  { region: '440100', city: '广州', warehouseId: 'wh_south' },
  { region: '510100', city: '成都', warehouseId: 'wh_west' },
  { region: '420100', city: '武汉', warehouseId: 'wh_central' },
] as const;

const names = ['康桥', '瑞和', '明德', '安泰', '博远', '佳宁', '华信', '同济源', '新元', '嘉禾', '仁和', '天佑'];

/** A unified social credit code that is nobody's: its check character is right, its body is counted up. */
export function creditCode(region: string, serial: number): string {
  const first17 = `91${region}MA${serial.toString().padStart(7, '0')}`;
  const check = creditCodeCheck(first17);
  if (check === undefined) throw new Error(`no check character for ${first17}`);
  return first17 + check;
}

function partner(
  kind: PartnerKind,
  prefix: string,
  index: number,
  suffix: string,
  more: Partial<SeedPartner>,
): SeedPartner {
  const place = places[index % places.length] ?? places[0];
  const name = names[index % names.length] ?? names[0];
  const serial = { manufacturer: 100, supplier: 200, agent: 300, distributor: 400, hospital: 500, outlet: 600 }[
    kind as string
  ];
  return {
    code: `${prefix}-${(index + 1).toString().padStart(2, '0')}`,
    name: `${place.city}${name}${index >= names.length ? `第${Math.floor(index / names.length) + 1}` : ''}${suffix}`,
    kind,
    tier: 2,
    region: place.region,
    warehouseId: place.warehouseId,
    taxNumber: creditCode(place.region, (serial ?? 700) + index),
    creditLimit: '5000000.00',
    minimumShelfLifeDays: 0,
    approvesByPolicy: false,
    ...more,
  };
}

const many = (count: number, make: (index: number) => SeedPartner) =>
  Array.from({ length: count }, (_, index) => make(index));
const two = (index: number, of: number) => ((index % of) + 1).toString().padStart(2, '0');

/** Our own company stands in the archive too: its name, address and licence are on every delivery note. */
const own: SeedPartner = {
  ...partner('own-company', 'D', 0, '', { tier: 1, creditLimit: '0.00' }),
  code: 'OWN',
  name: '上海链通医疗器械有限公司',
  taxNumber: creditCode('310000', 1),
};

/** Sixty partners in three tiers: agents above sub-distributors above hospitals and outlets, and those we buy from. */
export const partners: readonly SeedPartner[] = [
  own,
  ...many(3, (index) => partner('manufacturer', 'M', index, '医疗科技股份有限公司', { tier: 1 })),
  ...many(3, (index) => partner('supplier', 'S', index, '医疗器械贸易有限公司', { tier: 1 })),
  ...many(5, (index) => partner('agent', 'A', index, '医药代理有限公司', { tier: 1, creditLimit: '20000000.00' })),
  ...many(12, (index) =>
    partner('distributor', 'D', index, '医疗器械有限公司', {
      parentCode: `A-${two(index, 5)}`,
      minimumShelfLifeDays: 90,
      approvesByPolicy: index === 2,
      lapsed: index === 11,
      // One that is soon at its limit, so that the credit check can be seen.
      ...(index === 10 ? { creditLimit: '1000.00' } : {}),
    }),
  ),
  ...many(25, (index) =>
    partner('hospital', 'H', index, '人民医院', {
      tier: 3,
      parentCode: index % 2 === 0 ? `D-${two(index, 12)}` : undefined,
      minimumShelfLifeDays: 180,
    }),
  ),
  ...many(10, (index) => partner('outlet', 'O', index, '医疗用品门店', { tier: 3, parentCode: `D-${two(index, 12)}` })),
  ...many(2, (index) => partner('service-provider', 'V', index, '医疗设备服务有限公司', { tier: 3 })),
];

/** By what right we sell: a registrant's own letter, and one through its national agent that has to be renewed soon. */
export function authorisationChains(today: string) {
  const letter = (grantor: string, grantee: string, document: string, validTo: string) => ({
    ...{ grantor, grantee, document, validTo },
    productLines: ['cardio', 'ortho'],
    validFrom: addDays(today, -300),
  });
  const [first, second, agent] = ['示范生物科技有限公司', '样例医疗器械股份有限公司', '示例医疗器械总代理有限公司'];
  return [
    { registrant: first, links: [letter(first, own.name, 'SF-授权-2026-018', addDays(today, 430))] },
    {
      registrant: second,
      links: [
        letter(second, agent, 'YL-总代-2026-003', addDays(today, 400)),
        letter(agent, own.name, 'ZD-分销-2026-041', addDays(today, 55)),
      ],
    },
  ];
}
