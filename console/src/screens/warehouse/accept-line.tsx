import { useEffect, useRef } from 'react';
import type { Output } from '../../app/api.ts';
import { fieldWord } from '../../app/language.ts';
import { countText } from '../../patterns/format.ts';
import { Tag } from '../../patterns/status.tsx';
import type { Judgement, MustReject } from './accept-state.ts';
import { Expiry, Stepper } from './parts.tsx';
import { useAcceptWords } from './words-accept.ts';
import { useWorkWords } from './words.ts';

type Line = Output<'get-acceptance-record'>['lines'][number];

interface Props {
  readonly line: Line;
  readonly judgement: Judgement;
  readonly mustReject: MustReject;
  /** It was scanned just now. */
  readonly isFound: boolean;
  readonly onChange: (judgement: Judgement) => void;
}

const mustWords = { expired: 'mustExpired', stopped: 'mustStopped', outside: 'mustOutside' } as const;

/** One line before the inspector: all of it is accepted unless he says otherwise. */
export function AcceptLine({ line, judgement, mustReject, isFound, onChange }: Props) {
  const t = useAcceptWords();
  const common = useWorkWords();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isFound) place.current?.scrollIntoView({ block: 'center' });
  }, [isFound]);
  const { rejected } = judgement;
  const { quantity } = line;
  return (
    <li ref={place} className="ll-work-line ll-work-line-whole" data-found={isFound ? 'yes' : 'no'}>
      <div>
        <strong>{line.name}</strong> <span className="ll-code">{line.itemCode}</span>
        <p>
          {common('lotIs', { lot: line.lot })} · <Expiry day={line.expiry} />
        </p>
        <p className="ll-muted">
          {line.specification} · {line.registrant} · {line.certificate}
        </p>
      </div>
      {mustReject ? (
        <p>
          <Tag tone="stopped">{t(mustWords[mustReject])}</Tag>
        </p>
      ) : null}
      <div className="ll-work-choices" role="group" aria-label={`${line.itemCode} ${line.lot}`}>
        <button
          type="button"
          className="ll-button"
          aria-pressed={rejected === 0}
          disabled={mustReject !== undefined}
          onClick={() => onChange({ ...judgement, rejected: 0, serials: [] })}
        >
          ✓ {t('acceptAll', { count: countText(quantity), unit: line.unit })}
        </button>
        <button
          type="button"
          className="ll-button"
          aria-pressed={rejected > 0}
          onClick={() => onChange(rejecting(line, judgement))}
        >
          ✕ {t('reject')}
        </button>
      </div>
      {rejected > 0 ? <Rejection {...{ line, judgement, onChange }} isAll={mustReject !== undefined} /> : null}
    </li>
  );
}

/** To begin with one unit is bad; where there is only one, it is known which. */
function rejecting(line: Line, judgement: Judgement): Judgement {
  if (judgement.rejected > 0) return judgement;
  return { ...judgement, rejected: 1, serials: line.serials.length === 1 ? line.serials : [] };
}

function Rejection({
  line,
  judgement,
  isAll,
  onChange,
}: Pick<Props, 'line' | 'judgement' | 'onChange'> & { readonly isAll: boolean }) {
  const t = useAcceptWords();
  const { rejected, reason = '', disposal = '', serials = [] } = judgement;
  return (
    <div className="ll-stack ll-reject">
      {isAll || line.serials.length > 0 ? (
        <p>{t('rejectCount', { count: countText(rejected), unit: line.unit })}</p>
      ) : (
        <Stepper
          value={rejected}
          most={line.quantity}
          label={fieldWord('rejected')}
          unit={`/ ${countText(line.quantity)} ${line.unit}`}
          onChange={(count) => onChange({ ...judgement, rejected: count })}
        />
      )}
      {line.serials.length > 0 ? (
        <fieldset className="ll-group">
          <legend>{t('rejectedSerials', { have: serials.length, need: rejected })}</legend>
          {line.serials.map((serial) => (
            <label key={serial} className="ll-work-check">
              <input
                type="checkbox"
                checked={serials.includes(serial)}
                onChange={(event) => {
                  const next = event.target.checked ? [...serials, serial] : serials.filter((one) => one !== serial);
                  onChange({ ...judgement, serials: next, rejected: Math.max(1, next.length) });
                }}
              />
              {serial}
            </label>
          ))}
        </fieldset>
      ) : null}
      <Said
        name="reason"
        value={reason}
        suggestions={[
          t('reasonDamaged'),
          t('reasonLabel'),
          t('reasonDocuments'),
          t('reasonCold'),
          t('reasonExpiry'),
          t('reasonOutside'),
        ]}
        onChange={(said) => onChange({ ...judgement, reason: said })}
      />
      <Said
        name="disposal"
        value={disposal}
        suggestions={[t('disposalReturn'), t('disposalHold'), t('disposalDestroy')]}
        onChange={(said) => onChange({ ...judgement, disposal: said })}
      />
    </div>
  );
}

/** A text with the usual words one touch away: gloves do not type. */
function Said({
  name,
  value,
  suggestions,
  onChange,
}: {
  readonly name: 'reason' | 'disposal';
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly onChange: (said: string) => void;
}) {
  return (
    <div className="ll-stack">
      <label className="ll-work-field">
        <span>{fieldWord(name, 'accept-delivery')}</span>
        <input
          className="ll-input"
          maxLength={500}
          aria-invalid={value.trim() === '' || undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      <div className="ll-actions">
        {suggestions.map((said) => (
          <button
            key={said}
            type="button"
            className="ll-button"
            aria-pressed={value === said}
            onClick={() => onChange(said)}
          >
            {said}
          </button>
        ))}
      </div>
    </div>
  );
}
