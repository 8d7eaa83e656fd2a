import { useState } from 'react';
import { fieldWord } from '../../../app/language.ts';
import { amountText, unitPriceText } from '../../../patterns/format.ts';
import { NameOf } from '../../../patterns/names.tsx';
import { PriceRules } from '../price-why.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSharedWords } from '../shared-words.ts';
import { StockBand } from '../stock-band.tsx';
import { useCart, useDraft } from './cart.ts';
import { quantityOf, type CartLine, type KnownItem } from './draft.ts';
import { useLinePrice, type PreviewedLine } from './prices.ts';
import { useNewOrderWords } from './words.ts';

interface RowProps {
  readonly lineKey: string;
  readonly row: number;
  readonly partnerId: string;
}

/** One line of the cart: what it is, how many, what it costs and why, and what stands in its way. */
export function CartRow({ lineKey, row }: RowProps) {
  const t = useNewOrderWords();
  const cart = useCart();
  const line = useDraft(({ lines }) => lines.find(({ key }) => key === lineKey));
  const priced = useLinePrice(lineKey);
  const [isOpen, setOpen] = useState(false);
  if (!line) return null;
  const quantity = quantityOf(line.quantity);
  const isFresh = priced?.quantity === quantity;
  const problems = isFresh && priced ? priced.problems : [];
  const isStopped = quantity === undefined || problems.length > 0;
  return (
    <>
      <tr role="row" id={`line-${lineKey}`} className={isStopped ? 'll-line-stopped' : undefined}>
        <td role="cell" className="ll-muted" data-label={t('line')}>
          {row}
        </td>
        <td role="cell">
          <ItemOf item={line.item} priced={priced} />
        </td>
        <td role="cell" data-label={t('stock')}>
          <StockBand band={priced?.availability} />
        </td>
        <td role="cell" data-label={fieldWord('quantity')}>
          <Quantity line={line} priced={priced} onChange={(text) => cart.changeQuantity(lineKey, text)} />
        </td>
        <td role="cell" className="ll-right" data-label={fieldWord('unitPrice')}>
          <Price priced={priced} isFresh={isFresh} isOpen={isOpen} onOpen={() => setOpen(!isOpen)} />
        </td>
        <td role="cell" className="ll-right ll-number" data-label={fieldWord('gross')} data-old={!isFresh || undefined}>
          {priced?.gross ? amountText(priced.gross) : '—'}
        </td>
        <td role="cell" className="ll-right">
          <button
            type="button"
            className="ll-icon-button"
            aria-label={t('removeLine', { row })}
            title={t('remove')}
            onClick={() => cart.removeLine(lineKey)}
          >
            ✕
          </button>
        </td>
      </tr>
      {isStopped || isOpen ? (
        <tr role="row" className="ll-line-more">
          <td role="cell" colSpan={7}>
            <More isWrong={quantity === undefined} problems={problems} price={isOpen ? priced?.price : undefined} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Quantity({
  line,
  priced,
  onChange,
}: {
  readonly line: CartLine;
  readonly priced: PreviewedLine | undefined;
  readonly onChange: (text: string) => void;
}) {
  const t = useNewOrderWords();
  const { item, quantity } = line;
  return (
    <>
      <input
        className="ll-input ll-quantity"
        data-quantity
        inputMode="numeric"
        autoComplete="off"
        aria-label={t('quantityOf', { item: priced?.name ?? item.name ?? item.code ?? item.itemId })}
        aria-invalid={quantityOf(quantity) === undefined || undefined}
        value={quantity}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
      />{' '}
      <span className="ll-muted">{priced?.unit ?? item.unit}</span>
    </>
  );
}

/** What stands in the way of a line, and why it costs what it costs where somebody asked. */
function More({
  isWrong,
  problems,
  price,
}: {
  readonly isWrong: boolean;
  readonly problems: PreviewedLine['problems'];
  readonly price: PreviewedLine['price'];
}) {
  const t = useNewOrderWords();
  return (
    <>
      {isWrong ? (
        <div className="ll-problem" data-tone="stopped">
          <strong>{t('quantityWrong')}</strong>
        </div>
      ) : null}
      {problems.map((problem) => (
        <ProblemNote key={problem.type} of={problem} />
      ))}
      {price ? <PriceRules looked={price.looked} /> : null}
    </>
  );
}

function ItemOf({ item, priced }: { readonly item: KnownItem; readonly priced: PreviewedLine | undefined }) {
  const name = priced?.name ?? item.name;
  const code = priced?.itemCode ?? item.code;
  if (!name) return <NameOf kind="item" id={item.itemId} plain />;
  return (
    <>
      <span className="ll-item-name">{name}</span>
      <span className="ll-muted">
        <span className="ll-code">{code}</span>
        {item.specification ? ` · ${item.specification}` : ''}
      </span>
    </>
  );
}

function Price({
  priced,
  isFresh,
  isOpen,
  onOpen,
}: {
  readonly priced: PreviewedLine | undefined;
  readonly isFresh: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const t = useNewOrderWords();
  const shared = useSharedWords();
  if (!priced) return <span className="ll-none">—</span>;
  if (!priced.unitPrice) return <span data-tone="stopped">{t('noPrice')}</span>;
  return (
    <button
      type="button"
      className="ll-text-button ll-number"
      data-old={!isFresh || undefined}
      aria-expanded={isOpen}
      title={shared(isOpen ? 'hideWhy' : 'why')}
      onClick={onOpen}
    >
      {unitPriceText(priced.unitPrice)} <span className="ll-why">{shared(isOpen ? 'hideWhy' : 'why')}</span>
    </button>
  );
}
