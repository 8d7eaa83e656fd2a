import type { Day } from './calendar.ts';
import { rejected, type Rejected } from './decision.ts';
import { both } from './said.ts';

/** Contents of the files that GSP 53, 54, 78, 81 and 82 ask for before anything is bought or sold. */
export const documentKinds = [
  'business-licence', // 营业执照
  'operating-licence', // 经营许可证/备案凭证
  'production-licence', // 生产许可证/备案凭证
  'practice-licence', // 医疗机构执业许可证
  'need-statement', // 使用需求说明
  'registration-certificate', // 医疗器械注册证/备案凭证
  'label-sample', // 标签样张
  'delivery-note-sample', // 随货同行单样张及印章
  'authorisation-letter', // 授权书
  'id-copy', // 身份证复印件
  'quality-agreement', // 质量保证协议
  'stamp-image', // 印章图样
  'other', // 其他
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** One paper that a file must hold before it passes review; any of the kinds will do. */
export interface PaperDemand {
  readonly documentKinds: readonly DocumentKind[];
  /** Where the law asks for it. */
  readonly article: string;
  readonly zh: string;
  readonly en: string;
}

/** A paper on file, as much of it as decides whether it counts. */
export interface PaperFacts {
  readonly id: string;
  readonly ownerKind: string;
  readonly ownerId: string;
  readonly documentKind: DocumentKind;
  readonly status: string;
  /** Last day of the paper, included; absent where none is printed on it. */
  readonly validTo?: Day;
}

/** The papers of a file, and whether they are asked for at all (`papers-demanded`). */
export interface PapersOnFile {
  readonly isDemanded: boolean;
  readonly papers: readonly PaperFacts[];
}

type Told = readonly [article: string, zh: string, en: string];
const paper = (kinds: readonly DocumentKind[], [article, zh, en]: Told): PaperDemand => ({
  documentKinds: kinds,
  ...{ article, zh, en },
});
const businessLicence = (article: string) =>
  paper(['business-licence'], [article, '营业执照复印件', 'copy of the business licence']);

const salesman: readonly PaperDemand[] = [
  paper(['authorisation-letter'], ['GSP 53', '销售人员授权书', 'letter of authorisation of the salesperson']),
  paper(['id-copy'], ['GSP 53', '销售人员身份证复印件', 'copy of the salesperson’s identity card']),
  paper(['delivery-note-sample'], ['GSP 53', '随货同行单样张及印章', 'sample of the delivery note with its seal']),
  paper(['quality-agreement'], ['GSP 56', '质量保证协议', 'quality agreement']),
];
const trader: readonly PaperDemand[] = [
  businessLicence('GSP 82'),
  paper(['operating-licence'], ['GSP 82', '经营许可证或备案凭证复印件', 'copy of the operating licence or filing']),
];

/**
 * Papers of a partner's file before the first business with it (GSP 53, 56 for suppliers; 81, 82 for buyers), by its kind.
 * A manufacturer proves that it is the registrant and who makes the device: its own licence or that of its contract
 * manufacturer. Who neither trades nor treats states why he needs devices. Our own papers are originals.
 */
export const papersOfPartners = {
  supplier: [
    businessLicence('GSP 53'),
    paper(['operating-licence'], ['GSP 53', '经营许可证或备案凭证复印件', 'copy of the operating licence or filing']),
    ...salesman,
  ],
  manufacturer: [
    businessLicence('GSP 53'),
    paper(['registration-certificate'], ['GSP 53', '注册人、备案人证明文件', 'proof that it is the registrant']),
    paper(
      ['production-licence'],
      ['GSP 53', '生产（受托生产）许可证或备案凭证', 'production licence or filing of who makes the device'],
    ),
    ...salesman,
  ],
  hospital: [
    paper(['practice-licence'], ['GSP 82', '医疗机构执业许可证复印件', 'copy of the practice licence of the hospital']),
  ],
  distributor: trader,
  agent: trader,
  outlet: trader,
  'service-provider': [
    businessLicence('GSP 82'),
    paper(
      ['operating-licence', 'need-statement'],
      [
        'GSP 81',
        '经营许可（备案）凭证，或合理使用需求的书面说明',
        'trading licence or filing, or a written need statement',
      ],
    ),
  ],
  'own-company': [],
} as const satisfies Readonly<Record<string, readonly PaperDemand[]>>;

/** Papers of an item's file before it is first bought (GSP 54); what is no device has none. A filing of class I is its certificate. */
export function papersOfItem({ kind }: { readonly kind: string }): readonly PaperDemand[] {
  if (kind === 'non-device') return [];
  return [
    paper(
      ['registration-certificate'],
      ['GSP 54', '注册证或备案凭证复印件', 'copy of the registration certificate or filing'],
    ),
    paper(['label-sample'], ['GSP 54', '标签样稿或者图片', 'sample or picture of the label']),
  ];
}

export interface CheckedDemand {
  readonly demand: PaperDemand;
  /** The paper that meets it; absent where none does. */
  readonly paper?: PaperFacts;
}

/** Only what arrived as it was announced, was found clean, was not withdrawn and has not run out proves anything. */
const counts = ({ status, validTo }: PaperFacts, day: Day): boolean =>
  status === 'clean' && (validTo === undefined || validTo >= day);

/** Each demand with the paper that meets it on a day. */
export function checkedDemands(
  demands: readonly PaperDemand[],
  papers: readonly PaperFacts[],
  day: Day,
): readonly CheckedDemand[] {
  return demands.map((demand) => {
    const found = papers.find((one) => demand.documentKinds.includes(one.documentKind) && counts(one, day));
    return found ? { demand, paper: found } : { demand };
  });
}

/** Why a file may not pass review yet: every paper that lacks, each with its article. */
export function papersNo(
  demands: readonly PaperDemand[],
  { isDemanded, papers }: PapersOnFile,
  day: Day,
): Rejected<'papers-lacking'> | undefined {
  if (!isDemanded) return undefined;
  const lacking = checkedDemands(demands, papers, day).flatMap((checked) => (checked.paper ? [] : [checked.demand]));
  if (lacking.length === 0) return undefined;
  const names = lacking.map((one) => `${one.documentKinds.join(' or ')} (${one.article})`);
  return rejected(
    'papers-lacking',
    { missing: names.join('; '), day },
    lacking.map(({ zh, en, article }) => ({
      pointer: '/papers',
      reason: both(`缺少${zh}（${article}）`, `lacks the ${en} (${article})`),
    })),
  );
}
