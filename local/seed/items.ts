import type { CategoryCode } from '../../domain/shared/device-category.ts';
import { checkDigit } from '../../domain/shared/gs1/check-digit.ts';

/** One item of the demo company, with what the seed needs to approve, price and stock it. */
export interface SeedItem {
  /** The body of register-item. */
  readonly master: {
    readonly code: string;
    readonly name: string;
    readonly specification: string;
    readonly model: string;
    readonly manufacturer: string;
    readonly riskClass: 'I' | 'II' | 'III';
    readonly implantable: boolean;
    readonly sterile: boolean;
    readonly serialManaged: boolean;
    readonly coldChain: boolean;
    readonly storage: { readonly lowCelsius?: number; readonly highCelsius?: number };
    readonly shelfLifeDays: number;
    readonly unit: string;
    readonly levels: readonly { agency: 'GS1'; di: string; unit: string; quantity: number }[];
    readonly productLine: string;
    readonly productionLicence: string;
    readonly taxCode: string;
    readonly categoryCode: CategoryCode;
    readonly ivd: boolean;
    readonly udiBatch: 'first' | 'none';
    readonly udiShows?: readonly ('lot' | 'serial' | 'productionDate' | 'expiry')[];
    readonly insuranceCode?: string;
    readonly insuranceSpecificationCode?: string;
  };
  readonly certificate: SeedCertificate;
  /** List price per base unit as the API writes it. */
  readonly listPrice: number;
}

/** A made-up certificate; days count from the day of the seed, and a filing of class I has no last one. */
export interface SeedCertificate {
  readonly number: string;
  readonly registrant: string;
  readonly productName: string;
  readonly terms: readonly { readonly from: number; readonly to?: number }[];
}

interface Family {
  readonly prefix: string;
  readonly name: string;
  readonly line: string;
  readonly riskClass: 'I' | 'II' | 'III';
  readonly unit: string;
  readonly price: number;
  readonly shelfLifeDays: number;
  readonly sizes: readonly string[];
  readonly implant?: 'serial' | 'lot';
  readonly sterile?: boolean;
  readonly cold?: boolean;
  /** Category in the number of its certificates. */
  readonly category: string;
  /** Days until its certificates lapse, where that is soon. */
  readonly lapsesIn?: number;
  /** What its labels carry by the UDI database. */
  readonly udiShows?: readonly ('lot' | 'serial' | 'productionDate' | 'expiry')[];
}

const grid = (rows: readonly string[], columns: readonly string[]) =>
  rows.flatMap((row) => columns.map((column) => `${row}×${column}`));

/** Families of made-up products: implants with serials and with lots, cold-chain reagents, sterile and plain goods. */
const families: readonly Family[] = [
  {
    prefix: 'STENT',
    name: '药物洗脱冠脉支架系统',
    line: 'cardio',
    riskClass: 'III',
    unit: '套',
    price: 780,
    shelfLifeDays: 730,
    sizes: grid(['2.5', '3.0', '3.5', '4.0'], ['12 mm', '15 mm', '18 mm', '24 mm', '30 mm', '36 mm']),
    implant: 'serial',
    sterile: true,
    category: '13',
  },
  {
    prefix: 'PLATE',
    name: '金属锁定接骨板',
    line: 'ortho',
    riskClass: 'III',
    unit: '块',
    price: 1260,
    shelfLifeDays: 1825,
    sizes: grid(['直形', '弧形', 'T 形'], ['4 孔', '6 孔', '8 孔', '10 孔', '12 孔', '14 孔']),
    implant: 'lot',
    category: '13',
  },
  {
    prefix: 'SCREW',
    name: '金属锁定螺钉',
    line: 'ortho',
    riskClass: 'III',
    unit: '枚',
    price: 145,
    shelfLifeDays: 1825,
    sizes: grid(['2.7', '3.5', '5.0'], ['12 mm', '16 mm', '20 mm', '24 mm', '30 mm', '40 mm']),
    implant: 'lot',
    category: '13',
  },
  {
    prefix: 'REAGENT',
    name: '定量检测试剂盒（化学发光法）',
    line: 'ivd',
    riskClass: 'III',
    unit: '盒',
    price: 960,
    shelfLifeDays: 365,
    sizes: grid(
      ['肌钙蛋白 I', 'D-二聚体', '降钙素原', '甲胎蛋白', '癌胚抗原', 'CA125'],
      ['50 人份', '100 人份', '200 人份'],
    ),
    cold: true,
    category: '40',
  },
  {
    prefix: 'CONTROL',
    name: '质控品',
    line: 'ivd',
    riskClass: 'II',
    unit: '盒',
    price: 320,
    shelfLifeDays: 365,
    sizes: grid(['心肌', '肿瘤', '炎症'], ['低值', '中值', '高值']),
    cold: true,
    category: '40',
  },
  {
    prefix: 'CATHETER',
    name: '一次性使用中心静脉导管包',
    line: 'consumable',
    riskClass: 'III',
    unit: '包',
    price: 168,
    shelfLifeDays: 1095,
    sizes: grid(['单腔', '双腔', '三腔'], ['4F', '5F', '6F', '7F', '8F']),
    sterile: true,
    category: '03',
  },
  {
    prefix: 'SYRINGE',
    name: '一次性使用无菌注射器',
    line: 'consumable',
    riskClass: 'III',
    unit: '支',
    price: 1.28,
    shelfLifeDays: 1095,
    sizes: grid(['1 ml', '2 ml', '5 ml', '10 ml', '20 ml', '50 ml'], ['带针', '不带针']),
    sterile: true,
    category: '14',
  },
  {
    prefix: 'INFUSION',
    name: '一次性使用输液器',
    line: 'consumable',
    riskClass: 'III',
    unit: '支',
    price: 2.6,
    shelfLifeDays: 1095,
    sizes: grid(['普通', '精密', '避光'], ['0.55 mm', '0.7 mm', '0.8 mm']),
    sterile: true,
    category: '14',
    lapsesIn: 150,
  },
  {
    prefix: 'DRESSING',
    name: '医用敷料',
    line: 'wound',
    riskClass: 'II',
    unit: '片',
    price: 6.5,
    shelfLifeDays: 1095,
    sizes: grid(['泡沫', '水胶体', '藻酸盐', '银离子'], ['5×5 cm', '10×10 cm', '15×15 cm', '20×20 cm', '10×25 cm']),
    sterile: true,
    category: '14',
    udiShows: ['lot', 'productionDate', 'expiry'],
  },
  {
    prefix: 'SUTURE',
    name: '可吸收性外科缝线',
    line: 'wound',
    riskClass: 'III',
    unit: '根',
    price: 38,
    shelfLifeDays: 1825,
    sizes: grid(['2-0', '3-0', '4-0', '5-0'], ['45 cm', '70 cm', '90 cm']),
    sterile: true,
    implant: 'lot',
    category: '02',
  },
  {
    prefix: 'MONITOR',
    name: '血氧探头',
    line: 'equipment',
    riskClass: 'II',
    unit: '个',
    price: 210,
    shelfLifeDays: 1825,
    sizes: grid(['成人', '儿童', '新生儿'], ['指夹', '绑带', '贴片']),
    category: '07',
  },
  {
    prefix: 'MASK',
    name: '医用外科口罩',
    line: 'consumable',
    riskClass: 'II',
    unit: '只',
    price: 0.6,
    shelfLifeDays: 1095,
    sizes: grid(['成人', '儿童'], ['平面', '立体', '耳挂', '绑带', '独立装', '十片装']),
    sterile: true,
    category: '14',
  },
  {
    prefix: 'GOWN',
    name: '一次性使用手术衣',
    line: 'consumable',
    riskClass: 'II',
    unit: '件',
    price: 22,
    shelfLifeDays: 1095,
    sizes: grid(['普通型', '加强型', '全防护型'], ['S', 'M', 'L', 'XL']),
    sterile: true,
    category: '14',
  },
  {
    prefix: 'BED',
    name: '手动病床',
    line: 'equipment',
    riskClass: 'I',
    unit: '张',
    price: 1880,
    shelfLifeDays: 3650,
    sizes: grid(['单摇', '双摇'], ['A 型', 'B 型', 'C 型', 'D 型', 'E 型', 'F 型']),
    category: '15',
  },
];

const makers = ['示范生物科技有限公司', '样例医疗器械股份有限公司', '演示精密制造有限公司'];

function gtin(indicator: number, serial: number): string {
  const first13 = `${indicator}6900001${serial.toString().padStart(5, '0')}`;
  return `${first13}${checkDigit(first13)}`;
}

/** The one item whose renewal was granted late: between its two terms lie eleven days on which nothing lawful was made. */
export const lateRenewed = { code: 'DRESSING-20', lastDay: -125, nextDay: -113 } as const;

/**
 * One certificate for each family and maker, as sizes of one product share theirs. Class I devices are filed (备案), the
 * others registered, twice by now; numbers by the grammar of O47 art. 115–116, all made up.
 */
function certificateOf(family: Family, code: string, serial: number): SeedCertificate {
  const maker = serial % makers.length;
  const registrant = makers[maker] ?? '';
  const isLate = code === lateRenewed.code;
  const running = (isLate ? 900 : families.indexOf(family) * makers.length + maker + 1).toString().padStart(4, '0');
  const shared = { registrant, productName: family.name };
  if (family.riskClass === 'I') return { ...shared, number: `沪械备2016${running}`, terms: [{ from: -3700 }] };
  const authority = family.riskClass === 'III' ? '国械注准20183' : '沪械注准20182';
  const [before, after] = isLate ? [lateRenewed.lastDay, lateRenewed.nextDay] : [-1101, -1100];
  return {
    ...shared,
    number: `${authority}${family.category}${running}`,
    terms: [
      { from: -2926, to: before },
      { from: after, to: family.lapsesIn ?? 700 },
    ],
  };
}

/** Codes of the national insurance for implants: kind and maker in 20 digits, the specification in seven more. */
function insuranceOf(family: Family, serial: number) {
  if (family.implant === undefined) return {};
  const insuranceCode = `C${(140_000 + families.indexOf(family)).toString()}0010000100${(serial % 3) + 1}0`.padEnd(
    20,
    '0',
  );
  return { insuranceCode, insuranceSpecificationCode: `${insuranceCode}${serial.toString().padStart(7, '0')}` };
}

function itemOf(family: Family, size: string, index: number, serial: number): SeedItem {
  const code = `${family.prefix}-${(index + 1).toString().padStart(2, '0')}`;
  const several = family.price < 500 && family.implant !== 'serial';
  return {
    master: {
      code,
      name: `${family.name} ${size}`,
      specification: size,
      model: `${family.prefix}-${(index + 1).toString().padStart(3, '0')}`,
      manufacturer: makers[serial % makers.length] ?? '示范生物科技有限公司',
      riskClass: family.riskClass,
      implantable: family.implant !== undefined,
      sterile: family.sterile === true,
      serialManaged: family.implant === 'serial',
      coldChain: family.cold === true,
      storage: family.cold ? { lowCelsius: 2, highCelsius: 8 } : { lowCelsius: 0, highCelsius: 30 },
      shelfLifeDays: family.shelfLifeDays,
      unit: family.unit,
      levels: [
        { agency: 'GS1', di: gtin(0, serial), unit: family.unit, quantity: 1 },
        ...(several
          ? ([
              { agency: 'GS1', di: gtin(1, serial), unit: '盒', quantity: 10 },
              { agency: 'GS1', di: gtin(2, serial), unit: '箱', quantity: 100 },
            ] as const)
          : []),
      ],
      productLine: family.line,
      productionLicence: `沪药监械生产许2020${(serial % 90) + 1000}号`,
      taxCode: '1090511990000000000',
      categoryCode: (family.category === '40' ? '6840' : family.category) as CategoryCode,
      ivd: family.category === '40',
      udiBatch: family.prefix === 'STENT' ? 'first' : 'none',
      ...(family.udiShows ? { udiShows: family.udiShows } : {}),
      ...insuranceOf(family, serial),
    },
    certificate: certificateOf(family, code, serial),
    listPrice: Math.round((family.price + (index % 5) * family.price * 0.05) * 10_000) / 10_000,
  };
}

/** Two hundred items with valid device identifiers at up to three packaging levels. */
export const items: readonly SeedItem[] = families
  .flatMap((family) => family.sizes.map((size, index) => ({ family, size, index })))
  .slice(0, 200)
  .map(({ family, size, index }, serial) => itemOf(family, size, index, serial + 1));
