import '../../design/master.css';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Input, Output } from '../../app/api.ts';
import { fieldWord, listWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { useAnswer, useCommand } from '../../app/query.ts';
import { Go } from '../../patterns/go.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered, Empty, Refusal } from '../../patterns/states.tsx';
import { useUdidWords } from './words-udid.ts';

type Difference = Output<'list-udid-differences'>['items'][number];
type Takeable = Input<'settle-udid-difference'>['take'][number];

/** In what our items differ from one file of the national UDI database, to be taken or left by a person. */
export function Screen() {
  const t = useUdidWords();
  const { deliveryId = '' }: { readonly deliveryId?: string } = useParams({ strict: false });
  // A file holds 90 differences at the most, so one page has them all.
  const answer = useAnswer('list-udid-differences', { deliveryId, limit: 100 });
  return (
    <Page title={t('differences')} help={t('differencesHelp')}>
      <Answered of={answer} lines={8}>
        {({ data }) =>
          data.items.length === 0 ? (
            <Empty>{t('noDifferences')}</Empty>
          ) : (
            data.items.map((one) => <OneItem key={one.itemId} deliveryId={deliveryId} difference={one} />)
          )
        }
      </Answered>
    </Page>
  );
}

function OneItem({ deliveryId, difference }: { readonly deliveryId: string; readonly difference: Difference }) {
  const t = useUdidWords();
  const may = useMay();
  const { itemId, itemCode, di, lines, settled } = difference;
  const [taken, setTaken] = useState<readonly Takeable[]>([]);
  const settle = useCommand('settle-udid-difference');
  const canSettle = may('settle-udid-difference') && !settled;
  const toggle = (field: Takeable, on: boolean): void =>
    setTaken(on ? [...taken, field] : taken.filter((one) => one !== field));
  return (
    <Section title={itemCode}>
      <p className="ll-muted">
        <Go to={`/items/${itemId}`}>{itemCode}</Go> · <code>{di}</code>
      </p>
      <dl className="ll-facts">
        {lines.map(({ field, ours, theirs }) => (
          <div key={field}>
            <dt>{listWord('udid-field', field)}</dt>
            <dd>
              <span className="ll-muted">
                {fieldWord('ours')}: {ours || t('empty')}
              </span>
              <br />
              {canSettle && field !== 'certificates' ? (
                <label>
                  <input
                    type="checkbox"
                    checked={taken.includes(field)}
                    onChange={({ target }) => toggle(field, target.checked)}
                  />{' '}
                  {fieldWord('theirs')}: {theirs || t('empty')}
                </label>
              ) : (
                <>
                  {fieldWord('theirs')}: {theirs || t('empty')}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {settled ? (
        <p className="ll-muted">
          {t('settled', { taken: settled.taken.length, left: lines.length - settled.taken.length })} ·{' '}
          <NameOf kind="user" id={settled.by} plain />
        </p>
      ) : null}
      {settle.error ? <Refusal error={settle.error} /> : null}
      {canSettle ? (
        <div className="ll-form-end">
          <button
            type="button"
            className="ll-button ll-primary"
            disabled={settle.isPending}
            onClick={() => settle.mutate({ input: { deliveryId, itemId, take: [...taken] } })}
          >
            {t('settle', { taken: taken.length, left: lines.length - taken.length })}
          </button>
        </div>
      ) : null}
    </Section>
  );
}
