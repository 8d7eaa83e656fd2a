import { useMe } from '../../app/me.tsx';
import { fieldWord, language, listWord } from '../../app/language.ts';
import { useAnswer } from '../../app/query.ts';
import type { Output } from '../../app/api.ts';
import { countText, unitPriceText } from '../../patterns/format.ts';
import { NameOf } from '../../patterns/names.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { useSharedWords } from './shared-words.ts';

type Looked = Output<'quote-price'>['looked'][number];
/** A rule as an old order remembers it: whether it won, and the rest only while the rule is still kept. */
export type LookedRule = Pick<Looked, 'rule' | 'outcome'> & Partial<Looked>;

/** Which rules were looked at, the winner first to the eye, and in words why each applies or does not. */
export function PriceRules({ looked }: { readonly looked: readonly LookedRule[] }) {
  const t = useSharedWords();
  return (
    <table className="ll-table ll-rules">
      <caption>{t('rulesLooked')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('result')}</th>
          <th scope="col">{t('forWhom')}</th>
          <th scope="col" className="ll-right">
            {fieldWord('unitPrice')}
          </th>
          <th scope="col" className="ll-right">
            {t('fromQuantity')}
          </th>
          <th scope="col">{t('validity')}</th>
        </tr>
      </thead>
      <tbody>
        {looked.map((one) => (
          <Rule key={one.rule} of={one} />
        ))}
      </tbody>
    </table>
  );
}

function Rule({
  of: { outcome, level, scope, unitPrice, fromQuantity, validFrom, validTo, words },
}: {
  readonly of: LookedRule;
}) {
  const t = useSharedWords();
  const said = words?.[language()] ?? listWord('price-outcome', outcome);
  return (
    <tr className={outcome === 'won' ? 'll-won' : undefined}>
      <td data-label={t('result')}>{outcome === 'won' ? <Tag tone="done">{said}</Tag> : said}</td>
      <td data-label={t('forWhom')}>
        {level ? (
          <>
            {listWord('price-level', level)} <Scope level={level} scope={scope ?? ''} />
          </>
        ) : (
          '—'
        )}
      </td>
      <td data-label={fieldWord('unitPrice')} className="ll-right ll-number">
        {unitPrice ? unitPriceText(unitPrice) : '—'}
      </td>
      <td data-label={t('fromQuantity')} className="ll-right ll-number">
        {fromQuantity === undefined ? '—' : countText(fromQuantity)}
      </td>
      <td data-label={t('validity')}>{validFrom ? `${validFrom} – ${validTo}` : '—'}</td>
    </tr>
  );
}

/** Whom a rule is for, in the words of its level. */
function Scope({ level, scope }: { readonly level: Looked['level']; readonly scope: string }) {
  const me = useMe();
  if (scope === '') return null;
  if (level === 'partner') return me.partner?.partnerId === scope ? null : <NameOf kind="partner" id={scope} plain />;
  if (level === 'channel') return <>({listWord('partner-kind', scope)})</>;
  return <>({scope})</>;
}

/** The explanation of a price of a day, asked when somebody wants it. */
export function PriceWhy({
  partnerId,
  itemId,
  quantity,
}: {
  readonly partnerId: string;
  readonly itemId: string;
  readonly quantity: number;
}) {
  const t = useSharedWords();
  const quote = useAnswer('quote-price', { partnerId, itemId, quantity }, { staleTime: 60_000 });
  return (
    <Answered of={quote} lines={2}>
      {({ data }) => (
        <div className="ll-stack">
          <p className="ll-muted">
            {t('priceNow', { day: data.on, quantity: countText(data.quantity), price: unitPriceText(data.unitPrice) })}
          </p>
          <PriceRules looked={data.looked} />
        </div>
      )}
    </Answered>
  );
}

/**
 * Why a line of a placed order costs what it costs. The order remembers every rule and its outcome; what those rules said
 * is asked for the day of placing, where they are still kept.
 */
export function PlacedPriceWhy({
  partnerId,
  itemId,
  quantity,
  on,
  looked,
}: {
  readonly partnerId: string;
  readonly itemId: string;
  readonly quantity: number;
  readonly on: string;
  readonly looked: Output<'get-order'>['lines'][number]['price']['looked'];
}) {
  const t = useSharedWords();
  const quote = useAnswer('quote-price', { partnerId, itemId, quantity, on }, { staleTime: 300_000 });
  const known = new Map(quote.data?.data.looked.map((one) => [one.rule, one]));
  const rules = looked.map((one): LookedRule => {
    const details = known.get(one.rule);
    return { ...details, ...one, ...(details?.outcome === one.outcome ? {} : { words: undefined }) };
  });
  if (quote.isPending)
    return (
      <Answered of={quote} lines={2}>
        {() => null}
      </Answered>
    );
  return (
    <div className="ll-stack">
      <PriceRules looked={rules} />
      {known.size < looked.length ? <p className="ll-muted">{t('priceThen')}</p> : null}
    </div>
  );
}
