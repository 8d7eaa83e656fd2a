import '../../design/master.css';
import { useState, type FormEvent } from 'react';
import type { Output } from '../../app/api.ts';
import { fieldWord, listValues, listWord } from '../../app/language.ts';
import { useMe } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { useAddress } from '../../patterns/address.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { PartnerLookup } from '../../patterns/form/lookups.tsx';
import { countText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { Status } from '../../patterns/status.tsx';
import { useItemWords } from './words-item.ts';

type Found = Output<'find-codes'>['codes'][number];
type Meaning = Found['meanings'][number];

/** What a code means, in every system or in one of them exactly. What was asked stands in the address. */
export function Screen() {
  const t = useItemWords();
  const { partner } = useMe();
  const [said, change] = useAddress();
  const [code, setCode] = useState(said['code'] ?? '');
  const [system, setSystem] = useState(said['system'] ?? '');
  const [partnerId, setPartnerId] = useState(said['partnerId'] ?? partner?.partnerId);
  const look = (event: FormEvent): void => {
    event.preventDefault();
    change({ code: code.trim(), system: system || undefined, partnerId: partner ? undefined : partnerId });
  };
  const asked = said['code'];
  return (
    <Page
      title={t('codes')}
      help={t('codesHelp')}
      actions={
        <CommandButton
          operation="map-code"
          initial={{ ...(asked ? { code: asked } : {}), ...(partnerId ? { system: `partner:${partnerId}` } : {}) }}
        >
          {t('mapCode')}
        </CommandButton>
      }
    >
      <form className="ll-section ll-fields" onSubmit={look} role="search">
        <label className="ll-wide">
          <span>{t('code')}</span>
          <input
            className="ll-input"
            value={code}
            required
            autoFocus
            autoComplete="off"
            onChange={({ target }) => setCode(target.value)}
          />
        </label>
        <label>
          <span>{t('system')}</span>
          <select className="ll-input" value={system} onChange={({ target }) => setSystem(target.value)}>
            <option value="">—</option>
            {listValues('code-system').map((one) => (
              <option key={one} value={one}>
                {listWord('code-system', one)}
              </option>
            ))}
          </select>
        </label>
        {partner ? null : (
          <div className="ll-field">
            <span>{t('whose')}</span>
            <PartnerLookup label={t('whose')} {...(partnerId ? { value: partnerId } : {})} onChange={setPartnerId} />
          </div>
        )}
        <button type="submit" className="ll-button ll-primary">
          {t('look')}
        </button>
      </form>
      {asked ? (
        said['system'] ? (
          <Exact system={said['system']} code={asked} />
        ) : (
          <Everywhere code={asked} partnerId={said['partnerId'] ?? partner?.partnerId} />
        )
      ) : null}
    </Page>
  );
}

function Everywhere({ code, partnerId }: { readonly code: string; readonly partnerId: string | undefined }) {
  const t = useItemWords();
  const answer = useAnswer('find-codes', { codes: [code], ...(partnerId ? { partnerId } : {}) });
  return (
    <Answered of={answer}>
      {({ data: { codes } }) => {
        const [found] = codes;
        if (!found || found.meanings.length === 0) return <Empty>{t('unknownCode')}</Empty>;
        return (
          <Section
            title={
              <>
                <code>{code}</code> <Status list="code-outcome" value={found.outcome} />
              </>
            }
          >
            <div className="ll-stack">
              {found.meanings.map((one) => (
                <OneMeaning key={`${one.system}#${one.itemId}`} of={one} />
              ))}
            </div>
          </Section>
        );
      }}
    </Answered>
  );
}

function Exact({ system, code }: { readonly system: Meaning['system']; readonly code: string }) {
  const answer = useAnswer('get-item-by-code', { system, code });
  return (
    <Answered of={answer}>
      {({ data: { item, quantity, ...found } }) => (
        <Section title={<code>{found.code}</code>}>
          <OneMeaning
            of={{
              ...found,
              quantity,
              itemId: item.itemId,
              itemCode: item.code,
              name: item.name,
              specification: item.specification,
              unit: item.unit,
              status: item.status,
            }}
          />
        </Section>
      )}
    </Answered>
  );
}

function OneMeaning({ of }: { readonly of: Meaning }) {
  const t = useItemWords();
  const { system, code, itemId, itemCode, name, specification, unit, status, quantity, levelUnit } = of;
  const whose = system.startsWith('partner:') ? system.slice('partner:'.length) : undefined;
  return (
    <div className="ll-meaning">
      <p className="ll-muted">
        {whose ? (
          <>
            {t('partnerCode')} · <NameOf kind="partner" id={whose} plain />
          </>
        ) : (
          listWord('code-system', system)
        )}{' '}
        <code>{code}</code>
      </p>
      <p>
        <Go to={`/items/${itemId}`}>{name}</Go> <code>{itemCode}</code> {specification}{' '}
        <Status list="item-status" value={status} />
      </p>
      <p>
        {levelUnit ? <span title={fieldWord('unit')}>{levelUnit} · </span> : null}
        {t('onePiece', { quantity: countText(quantity), unit })}
      </p>
    </div>
  );
}
