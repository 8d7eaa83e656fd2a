import { creditCode } from '../seed/partners.ts';
import { filePaper, filePartnerPapers } from '../file-papers.ts';
import { addDays } from '../../domain/shared/calendar.ts';
import type { Cast } from './cast.ts';
import { read, type Teller } from './teller.ts';

/** A new supplier passes first-operation review only with every paper of GSP 53 on file; what lacks is named, one by one. */
export async function firstReview(teller: Teller, cast: Cast): Promise<void> {
  teller.chapter(
    '首营审核：资料齐全才能通过',
    'First-operation review: a new supplier passes with all its papers only',
  );
  const quality = teller.as('quality');
  const serial = 8_000_000 + (Number.parseInt(cast.run, 36) % 1_000_000);
  const taxNumber = creditCode('310000', serial);
  const partnerId = await teller.act(
    'purchaser',
    '登记新供应商 registers a new supplier',
    async () => {
      const name = `上海新源${cast.run}医疗器械有限公司`;
      const body = { code: `S-${cast.run}`, name, kind: 'supplier', region: '310000', warehouseId: 'wh_east' };
      const billing = { title: name, taxNumber, invoiceKind: 'special' };
      const registered = await teller
        .as('purchaser')
        .must('/partners', { ...body, billing, addresses: [{ region: '310000', text: '上海市示范路 3 号' }] });
      return registered.partnerId as string;
    },
    (id) => id,
  );
  const term = { validFrom: addDays(cast.day, -100), validTo: addDays(cast.day, 900) };
  for (const licence of [
    { kind: 'business-licence', number: taxNumber, riskClasses: [] },
    { kind: 'operating-licence', number: `沪浦药监械经营许2026${cast.run}号`, riskClasses: ['II', 'III'] },
  ]) {
    await quality.must(`/partners/${partnerId}/licences`, { ...licence, ...term });
  }
  const approve = () => teller.as('quality-manager').send('POST', `/partners/${partnerId}/approve`, {});
  await teller.refused('quality-manager', '没有任何资料 no paper is on file', 'papers-lacking', approve);
  await teller.act(
    'quality',
    '上传资料，缺身份证复印件 attaches all but one',
    () => filePartnerPapers(quality, partnerId, 'supplier', ['id-copy']),
    () => '均已查毒 all found clean',
  );
  await teller.refused('quality-manager', '还缺一份 one still lacks', 'papers-lacking', approve);
  await filePaper(quality, partnerId, 'id-copy');
  const { items } = (await read(quality, '/quality/demanded-papers', { ownerKind: 'partner', ownerId: partnerId })) as {
    items: readonly { isThere: boolean; article: string }[];
  };
  teller.note(`清单 checklist: ${items.filter(({ isThere }) => isThere).length} / ${items.length}`);
  await teller.act(
    'quality-manager',
    '资料齐全，审核通过 approves',
    () => teller.as('quality-manager').must(`/partners/${partnerId}/approve`, {}),
    ({ status }) => String(status),
  );
}
