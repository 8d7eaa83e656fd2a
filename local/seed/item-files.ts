import { addDays } from '../../domain/shared/calendar.ts';
import type { Api } from '../api.ts';
import { items } from './items.ts';

type As = (username: string) => Api;

/**
 * What quality keeps beside the items: provincial listings, a substitute, a control sold under its reagent's certificate, a
 * renewal that waits at the authority, and a certificate that waits for the quality manager.
 */
export async function fillItemFiles(as: As, itemIds: ReadonlyMap<string, string>, today: string): Promise<void> {
  const id = (code: string) => itemIds.get(code) ?? '';
  const numberOf = (code: string) => items.find(({ master }) => master.code === code)?.certificate.number ?? '';
  const certificateOf = async (code: string) => {
    const { body } = await as('quality').get('/catalogue/certificates', { number: numberOf(code) });
    return (body.items as { certificateId: string }[])[0]?.certificateId ?? '';
  };
  for (const [province, number, price] of [
    ['310000', 'SH-HC-2026-0137', '760.0000'],
    ['440000', 'GD-HC-2026-2291', '755.0000'],
  ]) {
    await as('sales-manager').must(`/catalogue/items/${id('STENT-13')}/listings`, {
      ...{ province, number, price },
      validFrom: addDays(today, -200),
    });
  }
  await as('quality-manager').must(`/catalogue/items/${id('MASK-01')}/substitutes`, {
    substituteId: id('MASK-03'),
    reason: '同为外科口罩、防护等级相同，仅佩戴方式不同',
  });
  await as('quality-manager').must(`/catalogue/items/${id('CONTROL-01')}/certificates`, {
    certificateId: await certificateOf('REAGENT-01'),
    as: 'component',
  });
  const lapsing = await certificateOf('INFUSION-01');
  await as('quality').must(`/catalogue/certificates/${lapsing}/renewal`, {
    notice: `受理${today.slice(0, 4)}-0417`,
    askedOn: addDays(today, -60),
  });
  await as('quality-manager').must(`/catalogue/certificates/${lapsing}/approve`, {});
  await as('quality').must('/catalogue/certificates', {
    ...{ number: '国械注准20263130901', riskClass: 'III', productName: '药物洗脱冠脉支架系统（新一代）' },
    ...{ registrant: '示范生物科技有限公司', demo: true },
    validFrom: addDays(today, -20),
    validTo: addDays(today, 1806),
  });
}
