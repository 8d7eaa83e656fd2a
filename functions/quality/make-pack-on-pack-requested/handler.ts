import { createHash } from 'node:crypto';
import { packMade } from '../../../domain/quality/make-pack-on-pack-requested.ts';
import { hasPages, type Pack, type PackFile, type PackPaper } from '../../../domain/quality/pack.ts';
import type { Instant } from '../../../domain/shared/calendar.ts';
import type { PackRequested } from '../../../events/quality.ts';
import { readFile, writeFile } from '../../../runtime/file-bucket.ts';
import { NotYet, onEvent } from '../../../runtime/on-event.ts';
import { keptKey } from '../../../table/attachments.ts';
import { packCodec, packKey, readPack, readPackNames } from '../../../table/packs.ts';
import type { Store } from '../../../table/store.ts';
import { bind, pagesOf } from './bind.ts';
import { overlayPage, ownPages } from './pages.ts';
import { isPicture, picturePage } from './pictures.ts';
import { subscription } from './subscription.ts';

async function contentOf(company: string, { attachmentId }: PackPaper): Promise<Uint8Array> {
  if (!attachmentId) throw new Error('a paper without a document has no content');
  return readFile(keptKey({ company, id: attachmentId }));
}

/** A picture as pages can hold it. */
async function pictureOf(company: string, paper: PackPaper): Promise<string> {
  return `data:${paper.contentType};base64,${Buffer.from(await contentOf(company, paper)).toString('base64')}`;
}

/** A paper as PDF, whatever it was. */
const leafOf = async (company: string, paper: PackPaper): Promise<Uint8Array> =>
  paper.contentType === 'application/pdf' ? contentOf(company, paper) : picturePage(await pictureOf(company, paper));

interface Counted {
  readonly counts: readonly number[];
  readonly ownCount: number;
  readonly isStamped: boolean;
}

/**
 * Our own pages come first, so every document begins behind them; those that cannot be read have no page. A stamp stands
 * on every page, the first among them.
 */
function firstPagesOf(papers: readonly PackPaper[], { counts, ownCount, isStamped }: Counted): readonly number[] {
  let next = ownCount + 1;
  let leaf = 0;
  return papers.map((paper) => {
    if (paper.part === 'stamp') return isStamped ? 1 : 0;
    if (!hasPages(paper)) return 0;
    const count = counts[leaf] ?? 0;
    leaf += 1;
    const first = count > 0 ? next : 0;
    next += count;
    return first;
  });
}

async function makeFile(store: Store, pack: Pack, madeAt: Instant): Promise<PackFile> {
  const { company, papers } = pack;
  const stampPaper = papers.find(
    ({ part, attachmentId, state }) => part === 'stamp' && attachmentId && state !== 'lapsed',
  );
  const [names, stamp, ...leaves] = await Promise.all([
    readPackNames(store, pack),
    stampPaper && pictureOf(company, stampPaper),
    ...papers.filter(hasPages).map((paper) => leafOf(company, paper)),
  ]);
  const counts = await pagesOf(leaves);
  // How long the contents are does not depend on the numbers in them: drawn once to count, once to say.
  const isStamped = stamp !== undefined && (await isPicture(stamp));
  const [ownCount = 0] = await pagesOf([
    await ownPages(pack, names, firstPagesOf(papers, { counts, ownCount: 0, isStamped })),
  ]);
  const firstPages = firstPagesOf(papers, { counts, ownCount, isStamped });
  const [own, upright, lying] = await Promise.all([
    ownPages(pack, names, firstPages),
    overlayPage(pack, names, isStamped ? stamp : undefined, 'portrait'),
    overlayPage(pack, names, isStamped ? stamp : undefined, 'landscape'),
  ]);
  const { content, pages } = await bind(own, leaves, { upright, lying }, `${names.company} ${pack.day}`);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const file = { key: packKey(pack), bytes: content.length, sha256 };
  await writeFile({ ...file, contentType: 'application/pdf' }, content);
  return { ...file, pages, firstPages, madeAt };
}

export const handler = onEvent(subscription, {
  load: async ({ input, store, company, now }) => {
    const { packId } = input.data as PackRequested['data'];
    const pack = await readPack(store, company, packId, 'consistent');
    if (!pack) throw new NotYet(`pack ${packId} is not there yet`);
    return { pack, file: pack.status === 'made' ? undefined : await makeFile(store, pack, now) };
  },
  decide: (state) => packMade(state),
  save: (pack) => ({
    aggregate: packCodec.write(pack),
    root: `partner#${pack.partnerId}`,
    summary: { purpose: pack.purpose, pages: pack.file?.pages ?? 0 },
  }),
});
