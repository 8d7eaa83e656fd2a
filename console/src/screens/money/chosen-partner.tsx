import '../../design/money.css';
import type { ReactNode } from 'react';
import type { Operation } from '../../app/api.ts';
import { fieldWord } from '../../app/language.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { remember, remembered } from '../../app/remembered.ts';
import { useAddress } from '../../patterns/address.ts';
import { PartnerLookup } from '../../patterns/form/lookups.tsx';
import { Go } from '../../patterns/go.tsx';
import { Empty } from '../../patterns/states.tsx';
import { useMoneyWords } from './words.ts';

const kept = 'money.partner';

/**
 * Whose money a screen shows: the caller's own partner, or the one in the address. The last one chosen serves the next
 * screen of this area too, because who looks at a partner's invoices goes on to its account.
 */
export function useChosenPartner(operation: Operation, { isOptional = false } = {}) {
  const { partner } = useMe();
  const [search, change] = useAddress();
  // Lists elsewhere in the console name their filters by operation; a link written that way works here, too.
  const said = search['partnerId'] ?? search[`${operation}.partnerId`];
  const last = isOptional ? undefined : remembered<string>(kept);
  const partnerId = partner?.partnerId ?? said ?? last;
  const choose = (chosen: string | undefined): void => {
    if (chosen) remember(kept, chosen);
    change({ partnerId: chosen, [`${operation}.partnerId`]: undefined });
  };
  return { partnerId, choose };
}

/** The choice of the partner at the head of a list; people of a partner see their own and have nothing to choose. */
export function PartnerChoice({
  partnerId,
  onChoose,
  isOptional = false,
  children,
}: {
  readonly partnerId: string | undefined;
  readonly onChoose: (partnerId: string | undefined) => void;
  readonly isOptional?: boolean;
  /** More to choose, beside the partner. */
  readonly children?: ReactNode;
}) {
  const t = useMoneyWords();
  const { partner } = useMe();
  const may = useMay();
  if (partner && !children) return null;
  return (
    <form className="ll-filters" role="search" aria-label={t('whose')} onSubmit={(event) => event.preventDefault()}>
      {partner ? null : (
        <div className="ll-money-partner">
          <label>
            <span>{fieldWord('partnerId')}</span>
            <PartnerLookup
              {...(partnerId === undefined ? {} : { value: partnerId })}
              onChange={onChoose}
              label={fieldWord('partnerId')}
            />
          </label>
          {partnerId && isOptional ? (
            <button type="button" className="ll-button" onClick={() => onChoose(undefined)}>
              {t('allPartners')}
            </button>
          ) : null}
          {partnerId && may('get-partner') ? (
            <Go to={`/partners/${partnerId}`} className="ll-button">
              {t('partnerFile')}
            </Go>
          ) : null}
        </div>
      )}
      {children}
    </form>
  );
}

/** Said in place of a list until somebody chose whose it is. */
export function ChooseFirst() {
  const t = useMoneyWords();
  return <Empty>{t('choosePartner')}</Empty>;
}
