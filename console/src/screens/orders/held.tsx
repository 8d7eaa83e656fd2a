import '../../design/orders.css';
import { useState } from 'react';
import type { Output } from '../../app/api.ts';
import { fieldWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { countText, instantText } from '../../patterns/format.ts';
import { useGo } from '../../patterns/go.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { TurnPages } from '../../patterns/turn-pages.tsx';
import { Tag } from '../../patterns/status.tsx';
import { MapCode } from './map-code.tsx';
import { useHeldWords } from './held-words.ts';

type Held = Output<'list-held-orders'>['items'][number];
type Found = Output<'find-codes'>['codes'][number];

/** Orders held for codes nobody knew: mapped right here, then placed. */
export function Screen() {
  const t = useHeldWords();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1);
  const held = useAnswer('list-held-orders', { limit: 10, ...(cursor ? { cursor } : {}) }, { keepPrevious: true });
  return (
    <Page title={t('title')} help={t('help')}>
      <Answered of={held} lines={8}>
        {({ data }) => (
          <>
            {data.items.length === 0 ? <Empty>{t('empty')}</Empty> : null}
            {data.items.map((one) => (
              <HeldOrder key={one.heldId} held={one} />
            ))}
            <TurnPages cursors={cursors} next={data.cursor} onTurn={setCursors} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function HeldOrder({ held }: { readonly held: Held }) {
  const t = useHeldWords();
  const go = useGo();
  const { heldId, number, partnerId, heldAt, lines, salespersonId } = held;
  const codes = [...new Set(lines.map(({ code }) => code))];
  // Codes may have been mapped since: what they mean now counts, not what was unknown then.
  const found = useAnswer('find-codes', { partnerId, codes });
  return (
    <Section
      title={
        <>
          {number} · <NameOf kind="partner" id={partnerId} />{' '}
          <small className="ll-muted">{t('heldOn', { at: instantText(heldAt) })}</small>
        </>
      }
      actions={
        <CommandButton
          operation="complete-held-order"
          fixed={{ heldId }}
          {...(salespersonId ? { initial: { salespersonId } } : {})}
          primary
          disabled={unmapped(found.data?.data.codes, partnerId) !== 0}
          onDone={({ orderId }) => go(`/orders/${orderId}`)}
        >
          {t('complete')}
        </CommandButton>
      }
    >
      <Answered of={found} lines={3}>
        {({ data }) => <Lines held={held} found={new Map(data.codes.map((one) => [one.code, one]))} />}
      </Answered>
    </Section>
  );
}

/** What the partner itself calls this: files are read in the sender's own codes, not in ours. */
const ownMeaning = (found: Found | undefined, partnerId: string): Found['meanings'][number] | undefined =>
  found?.meanings.find(({ system }) => system === `partner:${partnerId}`);

/** Codes of the sender that are not mapped yet; undefined until they were looked up. */
const unmapped = (codes: readonly Found[] | undefined, partnerId: string): number | undefined =>
  codes?.filter((found) => !ownMeaning(found, partnerId)).length;

function Lines({ held, found }: { readonly held: Held; readonly found: ReadonlyMap<string, Found> }) {
  const t = useHeldWords();
  const firstRow = new Map(held.lines.toReversed().map(({ code, row }) => [code, row]));
  const missing = unmapped([...found.values()], held.partnerId) ?? 0;
  return (
    <div className="ll-stack">
      <p role="status">
        {missing > 0 ? (
          <Tag tone="stopped">{t('unknown', { count: missing })}</Tag>
        ) : (
          <Tag tone="done">{t('ready')}</Tag>
        )}
      </p>
      <div className="ll-table-scroll ll-held">
        <table className="ll-table">
          <thead>
            <tr>
              <th scope="col">{t('row')}</th>
              <th scope="col">{fieldWord('code', 'list-held-orders')}</th>
              <th scope="col" className="ll-right">
                {fieldWord('quantity')}
              </th>
              <th scope="col">{t('means')}</th>
            </tr>
          </thead>
          <tbody>
            {held.lines.map(({ row, code, quantity }) => (
              <tr key={row}>
                <td data-label={t('row')}>{row}</td>
                <td data-label={fieldWord('code', 'list-held-orders')}>
                  <code>{code}</code>
                </td>
                <td data-label={fieldWord('quantity')} className="ll-right ll-number">
                  {countText(quantity)}
                </td>
                <td data-label={t('means')}>
                  <Meaning
                    found={found.get(code)}
                    code={code}
                    partnerId={held.partnerId}
                    quantity={quantity}
                    {...(firstRow.get(code) === row ? {} : { sameAs: firstRow.get(code) })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Meaning({
  found,
  code,
  partnerId,
  quantity,
  sameAs,
}: {
  readonly found: Found | undefined;
  readonly code: string;
  readonly partnerId: string;
  readonly quantity: number;
  /** An earlier row of the same code: it is mapped there, once. */
  readonly sameAs?: number | undefined;
}) {
  const t = useHeldWords();
  const may = useMay();
  const meaning = ownMeaning(found, partnerId);
  if (meaning) {
    return (
      <span>
        {meaning.name} <span className="ll-code ll-muted">{meaning.itemCode}</span>{' '}
        <span className="ll-muted">
          = {countText(quantity * meaning.quantity)} {meaning.unit}
        </span>
      </span>
    );
  }
  if (sameAs !== undefined) return <span className="ll-muted">{t('sameAs', { row: sameAs })}</span>;
  if (!may('map-code')) return <Tag tone="stopped">{t('notYours')}</Tag>;
  return <MapCode partnerId={partnerId} code={code} known={found?.meanings ?? []} />;
}
