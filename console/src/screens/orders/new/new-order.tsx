import '../../../design/orders.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMe } from '../../../app/me.tsx';
import { PartnerLookup } from '../../../patterns/form/lookups.tsx';
import { Go } from '../../../patterns/go.tsx';
import { NameOf } from '../../../patterns/names.tsx';
import { Page, Section } from '../../../patterns/page.tsx';
import { CartLines } from './cart-lines.tsx';
import { CartProvider, draftedPartners, useOpenCart } from './cart.ts';
import { Delivery } from './delivery.tsx';
import { Doubts } from './doubts.tsx';
import { Problems } from './problems.tsx';
import { PricesProvider } from './prices.ts';
import { Summary } from './summary.tsx';
import { useOpenPrices } from './use-prices.ts';
import { Ways } from './ways/ways.tsx';
import { useNewOrderWords } from './words.ts';

/** The buyer's main screen: one cart, six ways to fill it, priced as a whole and placed once. */
export function Screen() {
  const t = useNewOrderWords();
  const { partner } = useMe();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const asked = typeof search['partnerId'] === 'string' ? search['partnerId'] : undefined;
  const partnerId = partner?.partnerId ?? asked;
  const choose = (chosen: string | undefined): void =>
    void navigate({ to: '.', search: { ...search, partnerId: chosen }, replace: true });
  return (
    <Page title={t('title')} help={t('help')}>
      {partner ? null : (
        <Section title={t('partner')}>
          <PartnerLookup {...(partnerId ? { value: partnerId } : {})} onChange={choose} label={t('partner')} />
          {partnerId ? null : <Drafts />}
        </Section>
      )}
      {partnerId ? <Ordering key={partnerId} partnerId={partnerId} from={fromOf(search)} /> : null}
    </Page>
  );
}

const fromOf = (search: Readonly<Record<string, unknown>>): string | undefined =>
  typeof search['from'] === 'string' ? search['from'] : undefined;

/** For a person of the company: partners whose carts wait on this device. */
function Drafts() {
  const t = useNewOrderWords();
  const { userId } = useMe();
  const partners = draftedPartners(userId);
  if (partners.length === 0) return <p className="ll-muted ll-below">{t('choosePartner')}</p>;
  return (
    <div className="ll-below">
      <p className="ll-muted">{t('draftsHint')}</p>
      <ul>
        {partners.map((id) => (
          <li key={id}>
            <Go to={`/orders/new?partnerId=${id}`}>
              <NameOf kind="partner" id={id} plain />
            </Go>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Ordering({ partnerId, from }: { readonly partnerId: string; readonly from: string | undefined }) {
  const { userId } = useMe();
  const cart = useOpenCart(userId, partnerId);
  const prices = useOpenPrices(cart);
  return (
    <CartProvider value={cart}>
      <PricesProvider value={prices}>
        <Delivery partnerId={partnerId} />
        <Ways partnerId={partnerId} from={from} />
        <Doubts partnerId={partnerId} />
        <Problems />
        <CartLines partnerId={partnerId} />
        <Summary />
      </PricesProvider>
    </CartProvider>
  );
}
