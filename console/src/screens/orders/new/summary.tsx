import { useEffect, useRef, useState } from 'react';
import { call, newKey } from '../../../app/api.ts';
import { queryClient } from '../../../app/query.ts';
import { amountText } from '../../../patterns/format.ts';
import { useGo } from '../../../patterns/go.tsx';
import { Refusal } from '../../../patterns/states.tsx';
import { toast } from '../../../patterns/toast.ts';
import { useCart, useDraft, type Cart } from './cart.ts';
import { orderedLines, quantityOf } from './draft.ts';
import { useOverall } from './prices.ts';
import { useNewOrderWords } from './words.ts';

/** Always in view: how much there is, what it costs, what stands in the way, and the button that places it. */
export function Summary() {
  const t = useNewOrderWords();
  const { state, totals } = useOverall();
  const count = useDraft(({ lines }) => lines.length);
  const blocks = useBlocks();
  const { place, isPlacing, refused } = usePlacing();
  const isBlocked = blocks.length > 0;
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isBlocked) return;
      event.preventDefault();
      void place();
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, [place, isBlocked]);
  return (
    <>
      {refused ? <Refusal error={refused} /> : null}
      <footer className="ll-order-bar">
        <a className="ll-button ll-to-cart" href="#cart">
          {t('toCart')}
        </a>
        <span className="ll-muted">{t('lines', { count })}</span>
        <span role="status" className="ll-muted">
          {state === 'asking' ? t('asking') : state === 'failed' ? t('failed') : ''}
        </span>
        <span className="ll-grow" />
        {isBlocked && count > 0 ? <span className="ll-blocks">{blocks.join(t('and'))}</span> : null}
        {totals ? (
          <dl className="ll-totals" data-old={state === 'asking' || undefined}>
            <div>
              <dt>{t('net')}</dt>
              <dd>{amountText(totals.net)}</dd>
            </div>
            <div>
              <dt>{t('tax')}</dt>
              <dd>{amountText(totals.tax)}</dd>
            </div>
            <div>
              <dt>{t('gross')}</dt>
              <dd className="ll-total">{amountText(totals.gross)}</dd>
            </div>
          </dl>
        ) : null}
        <button
          type="button"
          className="ll-button ll-primary"
          title={t('placeKey')}
          disabled={isBlocked || isPlacing}
          onClick={() => void place()}
        >
          {t(isPlacing ? 'placing' : 'place')}
        </button>
      </footer>
    </>
  );
}

/** Why the order cannot be sent as it stands, in the words of the screen. */
function useBlocks(): readonly string[] {
  const t = useNewOrderWords();
  const { state, isPlaceable } = useOverall();
  const count = useDraft(({ lines }) => lines.length);
  const wrong = useDraft(({ lines }) => lines.filter(({ quantity }) => quantityOf(quantity) === undefined).length);
  const doubts = useDraft((draft) => draft.doubts.length);
  return [
    ...(count === 0 ? [t('blockEmpty')] : []),
    ...(wrong > 0 ? [t('blockQuantity', { count: wrong })] : []),
    ...(doubts > 0 ? [t('blockDoubts', { count: doubts })] : []),
    // While the cart is being asked about, the API itself has the word.
    ...(state === 'ready' && !isPlaceable ? [t('blockProblems')] : []),
  ];
}

/**
 * Places the cart. The key of the intention lies in the draft: after a lost answer, a reload or a second click the same
 * cart is still the same order.
 */
function usePlacing() {
  const t = useNewOrderWords();
  const cart = useCart();
  const go = useGo();
  const { again } = useOverall();
  const [isPlacing, setPlacing] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const running = useRef(false);
  const place = async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setPlacing(true);
    setRefused(undefined);
    try {
      const { input, key } = intentionOf(cart);
      const { data } = await call('place-order', input, { key });
      cart.clear();
      void queryClient.invalidateQueries();
      toast(t('placed', { number: data.number }));
      go(`/orders/${data.orderId}`);
    } catch (error) {
      setRefused(error);
      again();
    } finally {
      running.current = false;
      setPlacing(false);
    }
  };
  return { place, isPlacing, refused };
}

/** What is sent, with the key it goes under: the one it went under before, as long as it is the same. */
function intentionOf(cart: Cart) {
  const draft = cart.now();
  const { addressId, warehouseId, salespersonId, customerReference, sent } = draft;
  const input = {
    partnerId: cart.partnerId,
    ...(addressId ? { addressId } : {}),
    ...(warehouseId ? { warehouseId } : {}),
    ...(salespersonId ? { salespersonId } : {}),
    ...(customerReference.trim() ? { customerReference: customerReference.trim() } : {}),
    lines: orderedLines(draft).map(({ itemId, quantity }) => ({ itemId, quantity })),
  };
  const told = JSON.stringify(input);
  const key = sent?.input === told ? sent.key : newKey();
  cart.set({ sent: { input: told, key } });
  cart.keep();
  return { input, key };
}
