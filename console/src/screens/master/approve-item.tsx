import { useState, type FormEvent } from 'react';
import type { Input } from '../../app/api.ts';
import { fieldWord } from '../../app/language.ts';
import { useMe } from '../../app/me.tsx';
import { useCommand } from '../../app/query.ts';
import { Section } from '../../patterns/page.tsx';
import { Refusal } from '../../patterns/states.tsx';
import { toast } from '../../patterns/toast.ts';
import { usePatternWords } from '../../patterns/words.ts';
import { ConfirmField, type Confirmed } from './confirm-field.tsx';
import type { Item } from './traits.tsx';
import { useItemWords } from './words-item.ts';

type Certificate = Input<'approve-item'>['certificates'][number];
interface Row {
  readonly key: number;
  readonly number: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly demo?: boolean;
}

const blank = (key: number): Row => ({ key, number: '', validFrom: '', validTo: '' });

/**
 * First-operation review: the certificates as they are on paper, and what the item's source did not say. Each is asked in
 * so many words: nothing is taken as said because a box was left alone.
 */
export function ApproveItem({ item }: { readonly item: Item }) {
  const t = useItemWords();
  const p = usePatternWords();
  const { userId } = useMe();
  const open = item.unconfirmed ?? [];
  const [rows, setRows] = useState<readonly Row[]>(() => {
    const known = item.certificates.map((one, key) => ({ ...blank(key), ...one, validTo: one.validTo ?? '' }));
    return known.length > 0 || item.kind === 'non-device' ? known : [blank(0)];
  });
  const [confirmed, setConfirmed] = useState<Confirmed>({});
  const approve = useCommand('approve-item', () => toast(p('sent')));
  if (item.raisedBy === userId) {
    return (
      <Section title={t('review')}>
        <p className="ll-muted">{t('ownItem')}</p>
      </Section>
    );
  }
  const change = (key: number, next: Partial<Row>): void =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...next } : row)));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const certificates = rows.map(({ number, validFrom, validTo, demo }): Certificate => ({
      number,
      validFrom,
      ...(validTo ? { validTo } : {}),
      ...(demo ? { demo } : {}),
    }));
    approve.mutate({
      input: { itemId: item.itemId, certificates, ...(open.length > 0 ? { confirmed } : {}) },
    });
  };
  return (
    <Section title={t('review')}>
      <form className="ll-stack" onSubmit={send}>
        <p className="ll-muted">{t('reviewHelp')}</p>
        {open.length > 0 ? (
          <fieldset className="ll-group">
            <legend>{fieldWord('unconfirmed')}</legend>
            <div className="ll-form-grid">
              {open.map((field) => (
                <ConfirmField
                  key={field}
                  field={field}
                  value={confirmed}
                  onChange={(next) => setConfirmed({ ...confirmed, ...next })}
                />
              ))}
            </div>
          </fieldset>
        ) : null}
        <fieldset className="ll-group">
          <legend>{t('certificates')}</legend>
          {rows.map((row) => (
            <CertificateRow
              key={row.key}
              row={row}
              needsEnd={item.riskClass !== 'I'}
              onChange={(next) => change(row.key, next)}
              onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
            />
          ))}
          <button
            type="button"
            className="ll-button"
            disabled={rows.length >= 20}
            onClick={() => setRows([...rows, blank(1 + Math.max(-1, ...rows.map(({ key }) => key)))])}
          >
            {p('add')}
          </button>
        </fieldset>
        {approve.error ? <Refusal error={approve.error} /> : null}
        <div className="ll-form-end">
          <button type="submit" className="ll-button ll-primary" disabled={approve.isPending}>
            {t('approve')}
          </button>
        </div>
      </form>
    </Section>
  );
}

function CertificateRow({
  row,
  needsEnd,
  onChange,
  onRemove,
}: {
  readonly row: Row;
  readonly needsEnd: boolean;
  readonly onChange: (next: Partial<Row>) => void;
  readonly onRemove: () => void;
}) {
  const p = usePatternWords();
  return (
    <div className="ll-row ll-fields">
      <label className="ll-wide">
        <span>{fieldWord('number', 'get-item.certificates')}</span>
        <input
          className="ll-input"
          required
          maxLength={64}
          value={row.number}
          onChange={({ target }) => onChange({ number: target.value })}
        />
      </label>
      <label>
        <span>{fieldWord('validFrom', 'get-item.certificates')}</span>
        <input
          className="ll-input"
          type="date"
          required
          value={row.validFrom}
          onChange={({ target }) => onChange({ validFrom: target.value })}
        />
      </label>
      <label>
        <span>
          {fieldWord('validTo', 'get-item.certificates')}
          {needsEnd ? '' : ` (${p('optional')})`}
        </span>
        <input
          className="ll-input"
          type="date"
          required={needsEnd}
          value={row.validTo}
          onChange={({ target }) => onChange({ validTo: target.value })}
        />
      </label>
      <button type="button" className="ll-button" onClick={onRemove}>
        {p('remove')}
      </button>
    </div>
  );
}
