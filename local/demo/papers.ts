import { addDays } from '../../domain/shared/calendar.ts';
import type { Cast } from './cast.ts';
import { read, type Teller } from './teller.ts';

interface Link {
  readonly document: string;
  readonly grantor: string;
  readonly validTo: string;
}
interface Chain {
  readonly chainId: string;
  readonly registrant: string;
  readonly productLines: readonly string[];
  readonly links: readonly Link[];
  readonly version: number;
}

/** One authorisation of a chain is not renewed: its line cannot be sold, everything else can, and its renewal opens it again. */
export async function papers(teller: Teller, cast: Cast): Promise<void> {
  teller.chapter('第 1 天清晨：证照与授权链', 'Day 1: papers; one lapsed link stops what it covers and nothing else');
  teller.at(cast.day, '08:00');
  const { stent, syringe } = cast;
  const { manufacturer } = (await read(teller.as('quality'), `/catalogue/items/${stent.itemId}`)) as {
    manufacturer: string;
  };
  const chainNow = async (): Promise<Chain> => {
    const { items } = (await read(teller.as('quality'), '/partners/authorisation-chains')) as { items: Chain[] };
    const chain = items.find(({ registrant }) => registrant === manufacturer);
    if (!chain) throw new Error(`there is no authorisation chain of ${manufacturer}`);
    return chain;
  };
  const chain = await chainNow();
  const last = chain.links.at(-1);
  if (!last) throw new Error('a chain has at least one link');
  const change = async (validTo: string, reason: string) => {
    const { chainId, links, version } = await chainNow();
    const changed = links.map((link) => (link.document === last.document ? { ...link, validTo } : link));
    const body = { links: changed, reason };
    const call = { ifMatch: version };
    const answer = await teller.as('quality').send('PATCH', `/partners/authorisation-chains/${chainId}`, body, call);
    if (answer.status >= 400) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const order = (itemId: string) => ({ partnerId: cast.dealerId, lines: [{ itemId, quantity: 1 }] });

  const yesterday = addDays(cast.day, -1);
  await teller.act(
    'quality',
    '授权未续签 an authorisation was not renewed',
    () => change(yesterday, '分销授权到期，未收到续签授权书'),
    () => `${last.grantor} ${last.document}: ${yesterday}`,
  );
  await teller.refused('sales', '授权链断裂 sells under a broken chain', 'authorisation-lapsed', () =>
    teller.as('sales').send('POST', '/orders', order(stent.itemId)),
  );
  await teller.act(
    'sales',
    '其他产品不受影响 other goods are not touched',
    () => teller.as('sales').must('/orders/previews', order(syringe.itemId)),
    ({ isPlaceable }) => `${syringe.code}: ${isPlaceable ? '可下单 placeable' : '不可下单 not placeable'}`,
  );
  await teller.act(
    'quality',
    '登记续签 records the renewed letter',
    () => change(last.validTo > cast.day ? last.validTo : addDays(cast.day, 365), '收到续签授权书'),
    ({ validTo }) => `${last.document}: ${String(validTo)}`,
  );
}
