import { addDays } from '../../domain/shared/calendar.ts';
import type { Cast } from './cast.ts';
import { read, type Teller } from './teller.ts';

/**
 * In whose name an order is made: a salesperson whose letter ended yesterday is refused, with letter, day and article;
 * with a new letter, approved by another, the same order goes.
 */
export async function inNameOf(teller: Teller, cast: Cast): Promise<void> {
  teller.chapter('第 1 天：以谁的名义', 'Day 1: in whose name; a letter that ended yesterday stops the order');
  const { items } = await read(teller.as('quality'), '/people', { name: '高远' });
  const [salesperson] = items as { personId: string; name: string }[];
  if (!salesperson) throw new Error('the seed lacks a person of the story');
  const { personId, name } = salesperson;
  const order = {
    partnerId: cast.dealerId,
    salespersonId: personId,
    lines: [{ itemId: cast.syringe.itemId, quantity: 100 }],
  };
  await letter(teller, personId, `SQ-${cast.run}-1`, addDays(cast.day, -30), addDays(cast.day, -1));
  await teller.refused('sales', '授权书昨日到期 a letter that ended yesterday', 'person-letter-lapsed', () =>
    teller.as('sales').send('POST', '/orders', order),
  );
  const letterId = await letter(teller, personId, `SQ-${cast.run}-2`, cast.day, addDays(cast.day, 364));
  await teller.refused('sales', '授权书未载明的品种 goods that no letter states', 'person-letter-scope', () =>
    teller.as('sales').send('POST', '/orders', { ...order, lines: [{ itemId: cast.stent.itemId, quantity: 1 }] }),
  );
  await teller.act(
    'sales',
    '新授权书审核后下单 with a new letter the order goes',
    () => teller.as('sales').must('/orders', order),
    ({ number, gross }) => `${number}, ${gross} CNY, 以 ${name} 名义 in that name`,
  );
  // A further run of the story begins on a later day, and finds no letter in force again.
  await teller.act(
    'sales-manager',
    '当日调岗，撤销授权书 the salesperson takes another post: the letter is revoked',
    () =>
      teller.as('sales-manager').must(`/people/${personId}/letters/${letterId}/revoke`, {
        ...{ reason: 'person-transferred', lastDay: cast.day },
      }),
    ({ validTo }) => `last day ${validTo}`,
  );
}

async function letter(
  teller: Teller,
  personId: string,
  number: string,
  validFrom: string,
  validTo: string,
): Promise<string> {
  const states = { number, productLines: ['consumable'], regions: ['310000'], validFrom, validTo };
  const { letterId } = await teller.as('quality').must(`/people/${personId}/letters`, states);
  await teller.refused('quality', '登记人审核 who put it on file would approve it', 'not-allowed', () =>
    teller.as('quality').send('POST', `/people/${personId}/letters/${letterId}/approve`, {}),
  );
  await teller.act(
    'quality-manager',
    '审核授权书 approves the letter',
    () => teller.as('quality-manager').must(`/people/${personId}/letters/${letterId}/approve`, {}),
    ({ number: told }) => `${told}: ${validFrom} – ${validTo}`,
  );
  return letterId as string;
}
