import { paperedItem, salesmanName } from '../seed/documents.ts';
import { drawnPaper } from '../seed/drawn-papers.ts';
import { sendDocument } from '../send-document.ts';
import type { Cast } from './cast.ts';
import { storyDay } from './cast.ts';
import { read, type Teller } from './teller.ts';

/** The file is sent and compared, a virus is kept from everyone, and a customer gets all papers in one PDF. */
export async function qualificationPack(teller: Teller, cast: Cast): Promise<void> {
  teller.chapter('资料与首营资料包', 'Documents attached and scanned; all papers for a customer in one PDF');
  teller.at(storyDay(cast, 1), '08:20');
  const quality = teller.as('quality');
  const hospital = { ownerKind: 'partner', ownerId: cast.hospitalId, contentType: 'application/pdf' } as const;
  const attached = await teller.act(
    'quality',
    '上传医院的质量协议 the hospital’s quality agreement is attached',
    async () => {
      const content = await drawnPaper('质量保证协议（专签）', ['甲方：医院', `编号 ${cast.run}`]);
      return sendDocument(quality, content, { ...hospital, documentKind: 'quality-agreement' });
    },
    (attachmentId) => attachmentId,
  );
  const shown = (id: string) => teller.as('sales').get(`/quality/attachments/${id}/link`);
  await teller.follows(
    '查毒通过，可以查看 found clean, it can be read',
    async () => {
      const { status, body } = await shown(attached);
      return status === 200 ? body : undefined;
    },
    ({ scannedBy, bytes }) => `${bytes} bytes, judged by ${scannedBy}`,
  );
  // In two parts, as in the scanner itself, and marked by the run: the same file twice would be refused.
  const eicar = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}` + '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
  const virus = Buffer.from(`%PDF-1.7 ${cast.run} ${eicar}`);
  const infected = await sendDocument(quality, virus, { ...hospital, documentKind: 'other' });
  await teller.follows(
    '带毒文件被识别 a file with the test virus is found out',
    async () => ((await shown(infected)).body?.type === 'file-infected' ? infected : undefined),
    (id) => id,
  );
  await teller.refused('sales', '打开带毒文件 opens the file with a virus', 'file-infected', () => shown(infected));

  const { itemId } = (await read(quality, `/catalogue/codes/internal/${paperedItem?.master.code}`)).item as {
    itemId: string;
  };
  const { items: people } = (await read(quality, '/people', { kind: 'salesperson' })) as {
    items: { personId: string; name?: string }[];
  };
  const salesman = people.find(({ name }) => name === salesmanName);
  const asked = await teller.act(
    'sales',
    '制作首营资料包 a pack for the hospital',
    () =>
      teller.as('sales').must('/quality/packs', {
        partnerId: cast.hospitalId,
        itemIds: [itemId, cast.catheter.itemId],
        purpose: 'first-operation',
        salesmanId: salesman?.personId,
      }),
    ({ lackingCount, lapsesOn }) => `${lackingCount} papers lack, the first lapses on ${lapsesOn ?? 'no day'}`,
  );
  await teller.follows(
    '资料包生成 the pack is bound',
    async () => {
      const pack = await read(teller.as('sales'), `/quality/packs/${asked.packId}`);
      return pack.url ? pack : undefined;
    },
    ({ pages, bytes, sha256 }) => `${pages} pages, ${bytes} bytes, sha256 ${String(sha256).slice(0, 12)}…`,
  );
}
