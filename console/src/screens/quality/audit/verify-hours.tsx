import { useQueries } from '@tanstack/react-query';
import { call, type Output } from '../../../app/api.ts';
import { Problem } from '../../../app/problem.ts';
import { answerKey, useAnswer } from '../../../app/query.ts';
import { fieldWord } from '../../../app/language.ts';
import { useAddress } from '../../../patterns/address.ts';
import { countText, daysFrom, today } from '../../../patterns/format.ts';
import { Section } from '../../../patterns/page.tsx';
import { Answered } from '../../../patterns/states.tsx';
import { Field } from '../parts.tsx';
import { hoursOf, localHourOf } from './hours.ts';
import { useAuditWords } from './words.ts';

const wholeDay = 'day';

/** An hour, or each hour of a day, against the digests that were locked away. */
export function VerifyHours() {
  const t = useAuditWords();
  const [{ day = today(), hour }, change] = useAddress();
  const hours = hoursOf(day);
  const chosen = hour !== undefined && hours.includes(hour) ? hour : undefined;
  return (
    <Section title={t('anHour')}>
      <div className="ll-q-grid">
        <Field label={t('day')}>
          {(control) => (
            <input
              {...control}
              className="ll-input"
              type="date"
              max={daysFrom(today(), 1)}
              value={day}
              onChange={({ target }) => change({ day: target.value || undefined, hour: undefined })}
            />
          )}
        </Field>
        <Field label={t('hour')}>
          {(control) => (
            <select
              {...control}
              className="ll-input"
              value={hour ?? ''}
              onChange={({ target }) => change({ day, hour: target.value || undefined })}
            >
              <option value="" />
              {hours.map((one) => (
                <option key={one} value={one}>
                  {t('hourOf', { hour: localHourOf(one) })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="ll-q-field" style={{ alignContent: 'end' }}>
          <button type="button" className="ll-button" onClick={() => change({ day, hour: wholeDay })}>
            {t('checkDay')}
          </button>
        </div>
      </div>
      <div className="ll-stack" style={{ marginTop: 16 }}>
        {chosen ? <Hour key={chosen} hour={chosen} /> : null}
        {hour === wholeDay ? <WholeDay key={day} day={day} hours={hours} /> : null}
      </div>
    </Section>
  );
}

function Hour({ hour }: { readonly hour: string }) {
  const checked = useAnswer('verify-digest', { hour }, { staleTime: 0 });
  return (
    <Answered of={checked} lines={3}>
      {({ data }) => <HourVerdict result={data} />}
    </Answered>
  );
}

function HourVerdict({ result: { sound, kept, found, differing } }: { readonly result: Output<'verify-digest'> }) {
  const t = useAuditWords();
  return (
    <>
      <div className="ll-verdict" data-tone={sound ? 'done' : 'stopped'} role="status">
        {t(sound ? 'sound' : 'broken')}
      </div>
      <p>
        {sound
          ? t('soundHour', { count: countText(kept.count) })
          : t('brokenHour', { kept: kept.count, found: found.count, shards: differing.length })}
      </p>
      <dl className="ll-facts">
        {([t('kept'), t('found')] as const).map((name, at) => {
          const { count, root } = at === 0 ? kept : found;
          return (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {fieldWord('count', 'verify-digest')} {countText(count)}
                <br />
                <code>{root}</code>
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

type State = 'sound' | 'broken' | 'noDigest' | 'failed' | 'pending';
const tones: Readonly<Record<State, string>> = {
  sound: 'done',
  broken: 'stopped',
  noDigest: 'quiet',
  failed: 'warning',
  pending: 'quiet',
};

function WholeDay({ day, hours }: { readonly day: string; readonly hours: readonly string[] }) {
  const t = useAuditWords();
  const answers = useQueries({
    queries: hours.map((hour) => ({
      queryKey: answerKey('verify-digest', { hour }),
      queryFn: ({ signal }: { signal: AbortSignal }) => call('verify-digest', { hour }, { signal }),
      staleTime: 0,
      retry: false,
    })),
  });
  const states = answers.map(({ data, error, isPending }): State => {
    if (isPending) return 'pending';
    if (data) return data.data.sound ? 'sound' : 'broken';
    return error instanceof Problem && error.body.type === 'digest-missing' ? 'noDigest' : 'failed';
  });
  const counted = (wanted: State): number => states.filter((state) => state === wanted).length;
  const broken = counted('broken');
  const done = states.length - counted('pending');
  const words: Readonly<Record<State, string>> = {
    sound: '',
    broken: t('hourBroken'),
    noDigest: t('noDigest'),
    failed: t('hourFailed'),
    pending: '…',
  };
  return (
    <>
      <div
        className="ll-verdict"
        data-tone={broken > 0 ? 'stopped' : done < states.length ? 'waiting' : 'done'}
        role="status"
      >
        {done < states.length
          ? t('checkingDay', { done })
          : broken > 0
            ? t('dayBroken', { day, broken })
            : t('daySound', { day, checked: counted('sound'), without: counted('noDigest') })}
      </div>
      <ul className="ll-q-hours">
        {hours.map((hour, at) => {
          const state = states[at] ?? 'pending';
          const count = answers[at]?.data?.data.found.count ?? 0;
          return (
            <li key={hour} data-tone={tones[state]}>
              <strong>{t('hourOf', { hour: localHourOf(hour) })}</strong>
              <span>{state === 'sound' ? t('hourSound', { count: countText(count) }) : words[state]}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
