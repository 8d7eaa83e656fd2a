import type { Content } from 'pdfmake';
import { lapsingDays, packParts, type Pack, type PackPaper } from '../../../domain/quality/pack.ts';
import {
  documentKindWords,
  packPartWords,
  packPurposeWords,
  paperStateWords,
} from '../../../runtime/dictionary/attachments.ts';
import { drawPdf, pdfFont } from '../../../runtime/pdf.ts';

/** Names as they are printed; ids where a thing has none. */
export interface PackNames {
  readonly company: string;
  readonly customerId: string;
  readonly customer: string;
  readonly items: ReadonlyMap<string, string>;
  /** The authorisations by which we sell the items, link by link. */
  readonly links: readonly PackedLink[];
}

interface PackedLink {
  readonly grantor: string;
  readonly grantee: string;
  readonly document: string;
  readonly validFrom: string;
  readonly validTo: string;
}

type Cell = Content | Record<string, never>;

const packTitle = '首营资料包';
const quiet = '#555555';
const firstOf = (page: number | undefined): string => (page ? String(page) : '—');

/** What the bound pack holds of a paper: one that should have a page and has none could not be read. */
const stateIn = ({ attachmentId, state }: PackPaper, page: number | undefined) =>
  attachmentId && state !== 'lapsed' && !page ? 'unreadable' : state;

/** What a paper is of, as a reader of the contents looks for it. */
function subjectOf({ ownerKind, ownerId, certificate, part }: PackPaper, names: PackNames): string {
  if (ownerKind === 'item') return [names.items.get(ownerId) ?? ownerId, certificate].filter(Boolean).join(' ');
  if (ownerKind === 'certificate') return certificate ?? ownerId;
  if (part === 'salesman') return '';
  return ownerKind === 'partner' && ownerId === names.customerId ? names.customer : names.company;
}

function contentsTable(pack: Pack, names: PackNames, firstPages: readonly number[]): Content {
  const rows = packParts.flatMap((part): Cell[][] => {
    const papers = pack.papers.flatMap((paper, at) => (paper.part === part && part !== 'stamp' ? [{ paper, at }] : []));
    if (papers.length === 0) return [];
    const heading: Cell[] = [{ text: packPartWords[part].zh, colSpan: 5, fillColor: '#eeeeee' }, {}, {}, {}, {}];
    return [
      heading,
      ...papers.map(({ paper, at }): Cell[] => [
        documentKindWords[paper.documentKind].zh,
        subjectOf(paper, names),
        paper.validTo ?? (paper.attachmentId ? '长期' : '—'),
        paperStateWords[stateIn(paper, firstPages[at])].zh,
        { text: firstOf(firstPages[at]), alignment: 'right' },
      ]),
    ];
  });
  const head = ['资料', '对象', '有效期止', '状态', { text: '页码', alignment: 'right' }] as Cell[];
  return {
    table: { headerRows: 1, widths: [130, '*', 68, 62, 32], body: [head, ...rows] },
    layout: 'lightHorizontalLines',
  };
}

/** From the registrant to us, one authorisation below the other, as they are on file. */
function chainTable({ links }: PackNames): Content[] {
  if (links.length === 0) return [];
  const rows = links.map(({ grantor, grantee, document, validFrom, validTo }): Cell[] => [
    grantor,
    grantee,
    document,
    `${validFrom} 至 ${validTo}`,
  ]);
  return [
    { text: '授权链', fontSize: 14, margin: [0, 18, 0, 6] },
    {
      table: {
        headerRows: 1,
        widths: ['*', '*', 90, 130],
        body: [['授权方', '被授权方', '授权书', '有效期'], ...rows],
      },
      layout: 'lightHorizontalLines',
    },
  ];
}

/** What the customer should know is not in the pack, or will not last. */
function lacksList(pack: Pack, names: PackNames, firstPages: readonly number[]): Content[] {
  const told = pack.papers.flatMap((paper, at) => {
    const state = stateIn(paper, firstPages[at]);
    if (state === 'present') return [];
    const what = [documentKindWords[paper.documentKind].zh, subjectOf(paper, names)].filter(Boolean).join(' ');
    return [`${what}：${paperStateWords[state].zh}${paper.validTo ? `（${paper.validTo}）` : ''}`];
  });
  const title: Content = { text: '缺少与到期提示', fontSize: 14, margin: [0, 18, 0, 6] };
  if (told.length === 0) return [title, `资料齐备，${lapsingDays} 日内无到期。`];
  return [title, { ul: told }];
}

/** Cover and contents. `firstPages` runs along with the papers; 0 where a paper has no page. */
export function ownPages(pack: Pack, names: PackNames, firstPages: readonly number[]): Promise<Uint8Array> {
  return drawPdf({
    pageSize: 'A4',
    pageMargins: [48, 56, 48, 56],
    info: { title: packTitle },
    content: [
      { text: packTitle, fontSize: 30, alignment: 'center', margin: [0, 150, 0, 40] },
      { text: names.company, fontSize: 16, alignment: 'center', margin: [0, 0, 0, 60] },
      {
        columns: [
          { width: '*', text: '' },
          {
            width: 'auto',
            table: {
              body: [
                ['致', names.customer],
                ['用途', packPurposeWords[pack.purpose].zh],
                ['日期', pack.day],
                ['商品', `${pack.itemIds.length} 个`],
                ['最早到期', pack.lapsesOn ?? '无'],
                ['编号', pack.id],
              ],
            },
            layout: 'noBorders',
          },
          { width: '*', text: '' },
        ],
      },
      {
        text: '本资料包仅供上述单位用于上述用途。每页水印注明对象、用途和日期；复印件加盖的印章图样不替代实物印章。',
        color: quiet,
        alignment: 'center',
        margin: [60, 60, 60, 0],
      },
      { text: '目录', fontSize: 18, pageBreak: 'before', margin: [0, 0, 0, 10] },
      contentsTable(pack, names, firstPages),
      ...chainTable(names),
      ...lacksList(pack, names, firstPages),
      { text: '商品', fontSize: 14, margin: [0, 18, 0, 6] },
      { ul: pack.itemIds.map((id) => names.items.get(id) ?? id) },
    ],
  });
}

/** Upper left corner of the stamp on A4, in points: the lower right of the page, above its number. */
const stampAt = { portrait: { x: 445, y: 690 }, landscape: { x: 692, y: 443 } } as const;

/** What lies over every upright or lying page: for whom, what for and when, and the image of the stamp. */
export function overlayPage(
  pack: Pack,
  names: PackNames,
  stamp: string | undefined,
  pageOrientation: 'portrait' | 'landscape',
): Promise<Uint8Array> {
  return drawPdf({
    pageSize: 'A4',
    pageOrientation,
    pageMargins: 0,
    watermark: {
      text: `仅供${names.customer}${packPurposeWords[pack.purpose].zh}使用 ${pack.day}`,
      font: pdfFont,
      color: quiet,
      opacity: 0.16,
      angle: -45,
    },
    content: stamp
      ? [{ image: stamp, fit: [110, 110], absolutePosition: stampAt[pageOrientation], opacity: 0.85 }]
      : [' '],
  });
}
