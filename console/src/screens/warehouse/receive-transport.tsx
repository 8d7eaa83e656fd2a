import { fieldWord } from '../../app/language.ts';
import { Section } from '../../patterns/page.tsx';
import { Tag } from '../../patterns/status.tsx';
import type { TransportDraft } from './receive-state.ts';
import { useReceiveWords } from './words-receive.ts';

const temperatures = ['arrivalCelsius', 'lowestCelsius', 'highestCelsius'] as const;

/** How cold goods travelled (GSP 63): without it, or outside the limits, they are refused. */
export function TransportForm({
  value,
  limits: { low, high },
  onChange,
}: {
  readonly value: TransportDraft;
  readonly limits: { readonly low: number; readonly high: number };
  readonly onChange: (value: TransportDraft) => void;
}) {
  const t = useReceiveWords();
  const outside = (text: string): boolean => {
    const degrees = Number(text.replace(',', '.'));
    return text.trim() !== '' && (Number.isNaN(degrees) || degrees < low || degrees > high);
  };
  const isTurned = value.departedAt !== '' && value.arrivedAt !== '' && value.arrivedAt < value.departedAt;
  return (
    <Section title={t('cold')}>
      <div className="ll-stack">
        <p className="ll-note">{t('coldLimits', { low, high })}</p>
        <label className="ll-work-field">
          <span>{fieldWord('mode', 'receive-delivery')}</span>
          <input
            className="ll-input"
            list="transport-modes"
            maxLength={60}
            value={value.mode}
            onChange={(event) => onChange({ ...value, mode: event.target.value })}
          />
          <datalist id="transport-modes">
            {(['coldTruck', 'coldBox', 'coldAir'] as const).map((mode) => (
              <option key={mode}>{t(mode)}</option>
            ))}
          </datalist>
        </label>
        <div className="ll-columns">
          {(['departedAt', 'arrivedAt'] as const).map((name) => (
            <label key={name} className="ll-work-field">
              <span>{fieldWord(name)}</span>
              <input
                className="ll-input"
                type="datetime-local"
                value={value[name]}
                onChange={(event) => onChange({ ...value, [name]: event.target.value })}
              />
            </label>
          ))}
          {temperatures.map((name) => (
            <label key={name} className="ll-work-field">
              <span>
                {fieldWord(name)} ℃ {outside(value[name]) ? <Tag tone="stopped">{t('outside')}</Tag> : null}
              </span>
              <input
                className="ll-input"
                type="number"
                step="0.1"
                inputMode="text"
                aria-invalid={outside(value[name]) || undefined}
                value={value[name]}
                onChange={(event) => onChange({ ...value, [name]: event.target.value })}
              />
            </label>
          ))}
        </div>
        {isTurned ? <Tag tone="stopped">{t('turned')}</Tag> : null}
      </div>
    </Section>
  );
}
