import {
  papersOfItem,
  papersOfPartners,
  type DocumentKind,
  type PaperDemand,
} from '../domain/shared/demanded-papers.ts';
import type { Api } from './api.ts';
import { drawnPaper } from './seed/drawn-papers.ts';
import { sendDocument } from './send-document.ts';

/** Longest that papers may take until they are found clean. */
const patienceMilliseconds = 120_000;

interface File {
  readonly ownerKind: 'partner' | 'item';
  readonly ownerId: string;
}

async function attach(quality: Api, { ownerKind, ownerId }: File, demands: readonly PaperDemand[]) {
  for (const { documentKinds, zh } of demands) {
    const [documentKind] = documentKinds as readonly [DocumentKind];
    const content = await drawnPaper(zh, [ownerId, documentKind]);
    await sendDocument(quality, content, { ownerKind, ownerId, documentKind, contentType: 'application/pdf' });
  }
}

/** Waits until all that was attached is judged: only then does it count. */
async function judged(quality: Api, file: File): Promise<void> {
  const until = Date.now() + patienceMilliseconds;
  for (;;) {
    const answer = await quality.get('/quality/attachments', { ...file, limit: 100 });
    const { items } = answer.body as { items: readonly { status: string }[] };
    if (items.every(({ status }) => status !== 'unscanned')) return;
    if (Date.now() > until) throw new Error(`the papers of ${file.ownerId} were not judged in time`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Puts a made-up paper for each demand of the law into a partner's file, all but those left out, and waits until they count. */
export async function filePartnerPapers(
  quality: Api,
  ownerId: string,
  kind: keyof typeof papersOfPartners,
  without: readonly DocumentKind[] = [],
): Promise<void> {
  const file = { ownerKind: 'partner', ownerId } as const;
  const demands: readonly PaperDemand[] = papersOfPartners[kind];
  const isLeft = ({ documentKinds }: PaperDemand) => documentKinds.some((one) => without.includes(one));
  await attach(
    quality,
    file,
    demands.filter((demand) => !isLeft(demand)),
  );
  await judged(quality, file);
}

/** As for a partner: one paper of a kind that was left out before. */
export async function filePaper(quality: Api, ownerId: string, documentKind: DocumentKind): Promise<void> {
  const file = { ownerKind: 'partner', ownerId } as const;
  await attach(quality, file, [{ documentKinds: [documentKind], article: '', zh: documentKind, en: documentKind }]);
  await judged(quality, file);
}

/** Puts the papers of a device into its file and waits until they count. */
export async function fileItemPapers(quality: Api, ownerId: string): Promise<void> {
  const file = { ownerKind: 'item', ownerId } as const;
  await attach(quality, file, papersOfItem({ kind: 'device' }));
  await judged(quality, file);
}

/** Whether files need their papers before review, from a day: the administrator says so, the quality manager agrees. */
export async function demandPapers(
  as: (username: string) => Api,
  told: { readonly isOn: boolean; readonly from: string; readonly reason: string },
  call: { readonly clock?: string } = {},
): Promise<void> {
  const path = '/admin/switches/papers-demanded';
  await as('admin').must(path, told, call);
  await as('quality-manager').must(`${path}/decision`, { isApproved: true }, call);
}
