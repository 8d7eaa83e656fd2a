import '../../design/master.css';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '../../app/query.ts';
import { fieldWord, listWord } from '../../app/language.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { Attachments } from '../../patterns/attachments/attachments.tsx';
import { PaperChecklist } from '../../patterns/attachments/checklist.tsx';
import { CommandButton } from '../../patterns/command-button.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { Go } from '../../patterns/go.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Status, Tag } from '../../patterns/status.tsx';
import { Value } from '../../patterns/value.tsx';
import { papersOfItem } from './papers.ts';
import { ApproveItem } from './approve-item.tsx';
import { ItemCertificates } from './item-certificates.tsx';
import { ItemFile } from './item-file.tsx';
import { Packaging } from './packaging.tsx';
import { Storage } from './storage.tsx';
import type { Item } from './traits.tsx';
import { useItemWords } from './words-item.ts';

/** One item: what it is, how it is packed and kept, its certificates, and where it stands in review. */
export function Screen() {
  const { itemId = '' }: { readonly itemId?: string } = useParams({ strict: false });
  const answer = useAnswer('get-item', { itemId });
  return (
    <Answered of={answer} lines={10}>
      {({ data }) => <OneItem item={data} />}
    </Answered>
  );
}

function OneItem({ item }: { readonly item: Item }) {
  const t = useItemWords();
  const { partner } = useMe();
  const may = useMay();
  const { status } = item;
  return (
    <Page title={item.name} help={t('itemHelp')} actions={<Acts item={item} />}>
      <p className="ll-subtitle">
        <code>{item.code}</code> <span>{item.specification}</span> <Status list="item-status" value={status} />
        <Ways item={item} />
      </p>
      {status === 'banned' && !partner ? <Banned item={item} /> : null}
      {status === 'pending' && !partner ? <Pending item={item} /> : null}
      <Section title={t('identity')}>
        <Facts
          of={item}
          operation="get-item"
          fields={[
            'code',
            'name',
            'specification',
            'model',
            'manufacturer',
            'productionLicence',
            'kind',
            'riskClass',
            'productLine',
            'taxRateBp',
            'taxCode',
            'raisedBy',
            'approvedBy',
            'approvedAt',
            'source',
          ]}
          extra={extraOf(item, t('unconfirmed'))}
        />
      </Section>
      <div className="ll-columns">
        <Section title={t('packaging')}>
          <Packaging item={item} />
        </Section>
        <Section title={t('keeping')}>
          <Storage item={item} />
        </Section>
      </div>
      <ItemCertificates item={item} />
      {partner ? null : <ItemFile item={item} />}
      {status === 'pending' && !partner ? <PaperChecklist ownerKind="item" ownerId={item.itemId} /> : null}
      <Attachments owners={papersOfItem(item)} papers={`/items/${item.itemId}/papers`} />
      {status === 'pending' && may('approve-item') ? <ApproveItem item={item} /> : null}
    </Page>
  );
}

/** What stands in for data that the source lacks is marked, so that nobody takes it for said. */
function extraOf(item: Item, mark: string) {
  const standIns = (item.unconfirmed ?? []).map((field) => [
    field,
    <>
      <Value field={field} value={item[field]} operation="get-item" /> <Tag tone="waiting">{mark}</Tag>
    </>,
  ]);
  return {
    ...(Object.fromEntries(standIns) as Readonly<Record<string, ReactNode>>),
    ...(item.source ? { source: listWord('import-source', item.source) } : {}),
  };
}

/** Where else the item is worked with, by what the person's posts may open. */
function Ways({ item: { itemId, status } }: { readonly item: Item }) {
  const t = useItemWords();
  const may = useMay();
  if (status === 'pending') return null;
  return (
    <span className="ll-ways">
      {may('get-stock') || may('get-availability') ? <Go to={`/stock/items/${itemId}`}>{t('stock')}</Go> : null}
      {may('get-price-sheet') ? <Go to={`/prices/${itemId}`}>{t('prices')}</Go> : null}
      {may('quote-price') ? <Go to={`/quote?itemId=${itemId}`}>{t('quote')}</Go> : null}
    </span>
  );
}

function Banned({ item }: { readonly item: Item }) {
  const t = useItemWords();
  return (
    <div className="ll-refusal" role="status">
      <strong>{t('bannedNow')}</strong>
      <p>
        {fieldWord('bannedFor')}: {item.bannedFor ?? '—'}
        {item.bannedBy ? (
          <>
            {' · '}
            <NameOf kind="user" id={item.bannedBy} plain />
          </>
        ) : null}
      </p>
    </div>
  );
}

function Pending({ item }: { readonly item: Item }) {
  const t = useItemWords();
  const { userId } = useMe();
  return (
    <div className="ll-note ll-block" role="status">
      <strong>{t('pendingNow')}</strong>
      {item.unconfirmed?.length ? (
        <p>
          {fieldWord('unconfirmed')}: <Value field="unconfirmed" value={item.unconfirmed} operation="get-item" />
        </p>
      ) : null}
      {item.raisedBy === userId ? <p>{t('ownItem')}</p> : null}
    </div>
  );
}

function Acts({ item: { itemId, status } }: { readonly item: Item }) {
  const t = useItemWords();
  const may = useMay();
  return (
    <>
      {may('change-item') ? (
        <Go to={`/items/${itemId}/change`} className="ll-button">
          {t('change')}
        </Go>
      ) : null}
      <CommandButton operation="map-code" fixed={{ itemId }}>
        {t('mapCode')}
      </CommandButton>
      {status === 'banned' ? (
        <CommandButton operation="lift-item-ban" fixed={{ itemId }}>
          {t('liftBan')}
        </CommandButton>
      ) : (
        <CommandButton operation="ban-item" fixed={{ itemId }} danger>
          {t('ban')}
        </CommandButton>
      )}
    </>
  );
}
