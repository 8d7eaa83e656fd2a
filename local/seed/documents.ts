import { addDays } from '../../domain/shared/calendar.ts';
import type { Api } from '../api.ts';
import { sendDocument, type ToldDocument } from '../send-document.ts';
import { drawnPaper, drawnStamp } from './drawn-papers.ts';
import { items } from './items.ts';

/** The one whose letter names us directly, see `authorisationChains`. */
const registrant = '示范生物科技有限公司';

/** The item of the seed whose papers are on file: the first of that registrant under one of the chain's lines. */
export const paperedItem = items.find(
  ({ master }) => master.manufacturer === registrant && ['cardio', 'ortho'].includes(master.productLine),
);

/** Whose letter goes into packs. */
export const salesmanName = '陈思';

interface OwnFile {
  readonly licences: readonly { readonly licenceId: string; readonly kind: string; readonly number: string }[];
}

/** A handful of documents on file: our own licences, agreement and stamp, letters, one certificate. */
export async function addDocuments(quality: Api, ownId: string, itemIds: ReadonlyMap<string, string>, today: string) {
  const { body: own } = (await quality.get(`/partners/${ownId}`)) as { body: OwnFile };
  const { body: chains } = (await quality.get('/partners/authorisation-chains')) as {
    body: { items: { chainId: string; registrant: string }[] };
  };
  const chain = chains.items.find((one) => one.registrant === registrant);
  if (!paperedItem || !chain) throw new Error('the seed lacks the item or the chain whose papers are on file');
  const { body: papered } = await quality.get(`/catalogue/items/${itemIds.get(paperedItem.master.code)}`);
  const { certificates } = papered as { certificates: readonly { certificateId: string }[] };
  const pdf = { contentType: 'application/pdf' } as const;
  const ours = { ownerKind: 'partner', ownerId: ownId } as const;
  const attach = async (title: string, lines: readonly string[], told: Omit<ToldDocument, 'contentType'>) =>
    sendDocument(quality, await drawnPaper(title, lines), { ...told, ...pdf });

  for (const { licenceId, kind, number } of own.licences) {
    const isBusiness = kind === 'business-licence';
    await attach(isBusiness ? '营业执照' : '医疗器械经营许可证', ['上海链通医疗器械有限公司', `编号 ${number}`], {
      ownerKind: 'licence',
      ownerId: licenceId,
      partnerId: ownId,
      documentKind: isBusiness ? 'business-licence' : 'operating-licence',
    });
  }
  // It runs out soon, so that a pack has something to chase.
  const validTo = addDays(today, 21);
  await attach('质量保证协议', ['甲方：购货单位', '乙方：上海链通医疗器械有限公司', `有效期至 ${validTo}`], {
    ...ours,
    documentKind: 'quality-agreement',
    validTo,
  });
  await sendDocument(quality, drawnStamp(), { ...ours, documentKind: 'stamp-image', contentType: 'image/png' });
  await attach('授权书 SF-授权-2026-018', [`授权方 ${registrant}`, '被授权方 上海链通医疗器械有限公司'], {
    ownerKind: 'authorisation-chain',
    ownerId: chain.chainId,
    partnerId: ownId,
    documentKind: 'authorisation-letter',
  });
  const { body: people } = (await quality.get('/people', { kind: 'salesperson' })) as {
    body: { items: { personId: string; name?: string }[] };
  };
  const [salesman] = people.items.filter(({ name }) => name === salesmanName);
  if (!salesman) throw new Error(`the seed lacks the salesman ${salesmanName}`);
  await attach('销售人员授权书', [`兹授权 ${salesmanName} 销售本公司经营的医疗器械`, '授权书编号 SQ-001'], {
    ownerKind: 'person',
    ownerId: salesman.personId,
    documentKind: 'authorisation-letter',
  });
  await attach('医疗器械注册证', [paperedItem.certificate.number, paperedItem.master.name, registrant], {
    ownerKind: 'certificate',
    ownerId: certificates[0]?.certificateId ?? '',
    documentKind: 'registration-certificate',
  });
}
