import '../../../design/master.css';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Input } from '../../../app/api.ts';
import { fieldWord, listValues, listWord } from '../../../app/language.ts';
import { useMay } from '../../../app/me.tsx';
import { useAnswer, useCommand } from '../../../app/query.ts';
import { Choice } from '../../../patterns/form/choice.tsx';
import { ItemLookup, PartnerLookup } from '../../../patterns/form/lookups.tsx';
import { useGo } from '../../../patterns/go.tsx';
import { NameOf } from '../../../patterns/names.tsx';
import { Page, Section } from '../../../patterns/page.tsx';
import { Answered, Refusal } from '../../../patterns/states.tsx';
import { PaperTable } from './paper-table.tsx';
import { usePackWords } from './words.ts';

type Wish = Input<'preview-pack'>;
type Purpose = Input<'request-pack'>['purpose'];

/** Most items of a pack; the API takes no more. */
const mostItems = 50;

/** What the address of "make it again" says. */
function useBegun(): { readonly wish: Partial<Wish>; readonly purpose: Purpose } {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const text = (name: string): string | undefined => (typeof search[name] === 'string' ? search[name] : undefined);
  const [partnerId, salesmanId] = [text('partnerId'), text('salesmanId')];
  return {
    wish: {
      ...(partnerId ? { partnerId } : {}),
      itemIds: (text('items') ?? '').split(',').filter(Boolean),
      ...(salesmanId ? { salesmanId } : {}),
    },
    purpose: (text('purpose') ?? 'first-operation') as Purpose,
  };
}

/** Customer and items first, then what the pack would hold, then the button. */
export function Screen() {
  const t = usePackWords();
  const begun = useBegun();
  const [partnerId, setPartner] = useState(begun.wish.partnerId);
  const [itemIds, setItems] = useState<readonly string[]>(begun.wish.itemIds ?? []);
  const [salesmanId, setSalesman] = useState(begun.wish.salesmanId ?? '');
  const [purpose, setPurpose] = useState<Purpose>(begun.purpose);
  const wish = partnerId &&
    itemIds.length > 0 && { partnerId, itemIds: [...itemIds], ...(salesmanId ? { salesmanId } : {}) };
  return (
    <Page title={t('fresh')} help={t('freshHelp')}>
      <div className="ll-fields ll-block">
        <label>
          <span>{fieldWord('partnerId', 'request-pack')}</span>
          <PartnerLookup
            label={fieldWord('partnerId', 'request-pack')}
            {...(partnerId ? { value: partnerId } : {})}
            onChange={setPartner}
          />
        </label>
        <label>
          <span>{fieldWord('purpose')}</span>
          <Choice
            values={listValues('pack-purpose')}
            word={(one) => listWord('pack-purpose', String(one))}
            label={fieldWord('purpose')}
            value={purpose}
            onChange={(chosen) => chosen && setPurpose(chosen as Purpose)}
          />
        </label>
        <label>
          <span>{t('salesman')}</span>
          <Salesman value={salesmanId} onChange={setSalesman} />
        </label>
      </div>
      <Items itemIds={itemIds} onChange={setItems} />
      {wish ? <Preview wish={wish} purpose={purpose} /> : null}
    </Page>
  );
}

/** Our salespeople at work; those who may not see the archive of people make packs without one. */
function Salesman({ value, onChange }: { readonly value: string; readonly onChange: (id: string) => void }) {
  const t = usePackWords();
  const may = useMay();
  const people = useAnswer('list-people', { kind: 'salesperson', limit: 100 }, { enabled: may('list-people') });
  const active = people.data?.data.items.filter(({ status }) => status === 'active') ?? [];
  const names = new Map(active.map(({ personId, name }) => [personId, name ?? personId]));
  return (
    <Choice
      values={[...names.keys()]}
      word={(id) => names.get(String(id)) ?? String(id)}
      label={t('salesman')}
      {...(value ? { value } : {})}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}

function Items({
  itemIds,
  onChange,
}: {
  readonly itemIds: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const t = usePackWords();
  return (
    <Section title={t('items')}>
      {itemIds.length < mostItems ? (
        <ItemLookup
          // A fresh box after each choice.
          key={itemIds.length}
          label={t('addItem')}
          onChange={(id) => id && onChange([...new Set([...itemIds, id])])}
        />
      ) : (
        <p className="ll-muted">{t('tooMany')}</p>
      )}
      {itemIds.length === 0 ? <p className="ll-muted">{t('noItems')}</p> : null}
      <ul className="ll-list">
        {itemIds.map((id) => (
          <li key={id}>
            <NameOf kind="item" id={id} />
            <button
              type="button"
              className="ll-quiet-button"
              onClick={() => onChange(itemIds.filter((other) => other !== id))}
            >
              {t('removeItem')}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Preview({ wish, purpose }: { readonly wish: Wish; readonly purpose: Purpose }) {
  const t = usePackWords();
  const go = useGo();
  const answer = useAnswer('preview-pack', wish, { keepPrevious: true });
  const command = useCommand('request-pack', ({ packId }) => go(`/packs/${packId}`));
  return (
    <Section title={t('contents')}>
      <Answered of={answer} lines={6}>
        {({ data }) => (
          <>
            <p className={data.lackingCount > 0 ? 'll-stale' : 'll-note'} role="status">
              {data.lackingCount > 0 ? t('lacking', { count: data.lackingCount }) : t('complete')}
              {data.lapsesOn ? ` · ${t('soon', { day: data.lapsesOn })}` : ''}
            </p>
            <PaperTable papers={data.papers} />
          </>
        )}
      </Answered>
      {command.error ? <Refusal error={command.error} /> : null}
      <div className="ll-actions ll-block">
        <button
          type="button"
          className="ll-button ll-primary"
          disabled={command.isPending}
          onClick={() => command.mutate({ input: { ...wish, purpose } })}
        >
          {t('make')}
        </button>
      </div>
    </Section>
  );
}
