import { fieldWord } from '../../app/language.ts';
import { countText, today } from '../../patterns/format.ts';
import { Tag } from '../../patterns/status.tsx';
import { usePatternWords } from '../../patterns/words.ts';
import { Expiry, Stepper } from './parts.tsx';
import { lacksOf, unitsOf, type Row } from './receive-state.ts';
import { useReceiveWords } from './words-receive.ts';
import { useWorkWords } from './words.ts';

/** Goods of one label: how many packages, and what the label does not say. */
export function ReceiveRow({
  row,
  most,
  error,
  onChange,
  onRemove,
}: {
  readonly row: Row;
  readonly most: number;
  /** What the API said of it. */
  readonly error: string | undefined;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
}) {
  const t = useReceiveWords();
  const pattern = usePatternWords();
  const lacks = lacksOf(row, today());
  const level = row.levelUnit ?? row.unit;
  return (
    <li className="ll-work-line ll-work-line-whole" data-lacks={lacks.length > 0 || error ? 'yes' : 'no'}>
      <div>
        <strong>{row.name}</strong> <span className="ll-code">{row.itemCode}</span>
        <Said row={row} />
      </div>
      {row.needsLot || row.needsExpiry || row.needsSerials ? <Missing {...{ row, onChange }} /> : null}
      <div className="ll-actions">
        {row.serials.length > 0 && !row.needsSerials ? null : (
          <Stepper
            value={row.packages}
            most={Math.max(row.packages, most)}
            label={fieldWord('packages')}
            unit={level}
            onChange={(packages) => onChange({ ...row, packages })}
          />
        )}
        {row.perPackage > 1 ? <span>{t('makes', { count: countText(unitsOf(row)), unit: row.unit })}</span> : null}
        <button type="button" className="ll-button" onClick={onRemove}>
          {pattern('remove')}
        </button>
      </div>
      {lacks.map((lack) => (
        <p key={lack}>
          <Tag tone="stopped">{t(lack)}</Tag>
        </p>
      ))}
      {error ? <p className="ll-refusal">{error}</p> : null}
    </li>
  );
}

function Said({ row }: { readonly row: Row }) {
  const common = useWorkWords();
  return (
    <p>
      {row.lot && !row.needsLot ? <>{common('lotIs', { lot: row.lot })} · </> : null}
      {row.expiry && !row.needsExpiry ? <Expiry day={row.expiry} /> : null}
      {row.serials.length > 0 && !row.needsSerials ? (
        <> · {common('serialIs', { serial: row.serials.join(', ') })}</>
      ) : null}
    </p>
  );
}

function Missing({ row, onChange }: { readonly row: Row; readonly onChange: (row: Row) => void }) {
  const t = useReceiveWords();
  return (
    <div className="ll-columns">
      {row.needsLot ? (
        <label className="ll-work-field">
          <span>{fieldWord('lot')}</span>
          <input
            className="ll-input"
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            value={row.lot ?? ''}
            onChange={(event) => onChange({ ...row, lot: event.target.value.trim() })}
          />
        </label>
      ) : null}
      {row.needsExpiry ? (
        <label className="ll-work-field">
          <span>{fieldWord('expiry')}</span>
          <input
            className="ll-input"
            type="date"
            value={row.expiry ?? ''}
            onChange={(event) => onChange({ ...row, expiry: event.target.value || undefined })}
          />
        </label>
      ) : null}
      {row.needsLot ? (
        <label className="ll-work-field">
          <span>{fieldWord('productionDate')}</span>
          <input
            className="ll-input"
            type="date"
            value={row.productionDate ?? ''}
            onChange={(event) => onChange({ ...row, productionDate: event.target.value || undefined })}
          />
        </label>
      ) : null}
      {row.needsSerials ? (
        <label className="ll-work-field">
          <span>{t('serials', { have: new Set(row.serials).size, need: unitsOf(row) })}</span>
          <textarea
            className="ll-input"
            rows={3}
            defaultValue={row.serials.join('\n')}
            onChange={(event) => onChange({ ...row, serials: event.target.value.split(/[\s,，;；]+/).filter(Boolean) })}
          />
        </label>
      ) : null}
    </div>
  );
}
