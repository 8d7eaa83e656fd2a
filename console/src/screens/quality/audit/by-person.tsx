import { useQueries } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { call } from '../../../app/api.ts';
import { useMay } from '../../../app/me.tsx';
import { answerKey } from '../../../app/query.ts';
import { useAddress } from '../../../patterns/address.ts';
import { useAllPages } from '../../../patterns/all-pages.ts';
import { today } from '../../../patterns/format.ts';
import { MoreRows } from '../../../patterns/more.tsx';
import { useName } from '../../../patterns/names.tsx';
import { Section } from '../../../patterns/page.tsx';
import { Answered, Empty, Refusal, Skeleton } from '../../../patterns/states.tsx';
import { Field } from '../parts.tsx';
import { Entries } from './entries.tsx';
import { hoursOf, localHourOf } from './hours.ts';
import { useAuditWords } from './words.ts';

/** Most entries that the journal answers at once. */
const mostAtOnce = 100;

/** What one account did on a day of the company's zone, or in an hour of it. */
export function ByPerson() {
  const t = useAuditWords();
  const [{ actor, day, hour }] = useAddress();
  return (
    <>
      <Section title={t('byPerson')}>
        <Choice />
      </Section>
      {actor && day ? (
        hour ? (
          <Hour key={`${actor}/${hour}`} actor={actor} hour={hour} />
        ) : (
          <Day key={`${actor}/${day}`} actor={actor} day={day} />
        )
      ) : (
        <Empty>{t('choosePerson')}</Empty>
      )}
    </>
  );
}

function Choice() {
  const t = useAuditWords();
  const [said, change] = useAddress();
  const [actor, setActor] = useState(said['actor'] ?? '');
  const day = said['day'] ?? today();
  // A link to another person's day fills the form as well.
  useEffect(() => setActor(said['actor'] ?? ''), [said['actor']]);
  const show = (event: FormEvent): void => {
    event.preventDefault();
    change({ by: 'person', actor: actor.trim(), day });
  };
  return (
    <form className="ll-stack" onSubmit={show}>
      <div className="ll-q-grid">
        <Field label={t('person')} hint={t('personHint')}>
          {(control) => <Account control={control} value={actor} onChange={setActor} />}
        </Field>
        <Field label={t('day')}>
          {(control) => (
            <input
              {...control}
              className="ll-input"
              type="date"
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
              value={said['hour'] ?? ''}
              onChange={({ target }) => change({ hour: target.value || undefined, day })}
            >
              <option value="">{t('wholeDay')}</option>
              {hoursOf(day).map((hour) => (
                <option key={hour} value={hour}>
                  {t('hourOf', { hour: localHourOf(hour) })}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div>
        <button type="submit" className="ll-button ll-primary" disabled={actor.trim() === ''}>
          {t('show')}
        </button>
      </div>
    </form>
  );
}

/** An account by its name, offered from the list of accounts to those who may see it. */
function Account({
  control,
  value,
  onChange,
}: {
  readonly control: object;
  readonly value: string;
  readonly onChange: (actor: string) => void;
}) {
  const may = useMay();
  const users = useAllPages('list-users', { limit: 100 }, { most: 1000, enabled: may('list-users') });
  return (
    <>
      <input
        {...control}
        className="ll-input"
        list="accounts"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id="accounts">
        {users.rows.map(({ userId, name, label }) => (
          <option key={userId} value={userId} label={name ?? label ?? userId} />
        ))}
      </datalist>
    </>
  );
}

function Hour({ actor, hour }: { readonly actor: string; readonly hour: string }) {
  const t = useAuditWords();
  const pages = useAllPages('list-journal', { actor, hour, limit: mostAtOnce }, { most: 200 });
  return (
    <Titled actor={actor} when={`${localHourOf(hour)}:00`}>
      <Answered of={pages.answer}>
        {({ rows }) => (
          <>
            <Entries entries={rows} empty={t('nothingThatDay')} />
            <MoreRows count={rows.length} of={pages} />
          </>
        )}
      </Answered>
    </Titled>
  );
}

/** The journal is asked by the hour; a day is all of its hours side by side. */
function Day({ actor, day }: { readonly actor: string; readonly day: string }) {
  const t = useAuditWords();
  const [, change] = useAddress();
  const hours = hoursOf(day);
  const answers = useQueries({
    queries: hours.map((hour) => {
      const input = { actor, hour, limit: mostAtOnce };
      return {
        queryKey: answerKey('list-journal', input),
        queryFn: ({ signal }: { signal: AbortSignal }) => call('list-journal', input, { signal }),
      };
    }),
  });
  const isReading = answers.some(({ isPending }) => isPending);
  const failed = answers.find(({ isError }) => isError);
  const entries = answers.flatMap(({ data }) => data?.data.items ?? []);
  const longer = hours.filter((_, at) => answers[at]?.data?.data.cursor !== undefined);
  return (
    <Titled actor={actor} when={day}>
      {failed ? <Refusal error={failed.error} onRetry={() => void failed.refetch()} /> : null}
      {longer.length > 0 ? (
        <p className="ll-note">
          {t('moreInHours')}{' '}
          {longer.map((hour) => (
            <button key={hour} type="button" className="ll-button" onClick={() => change({ hour })}>
              {t('hourOf', { hour: localHourOf(hour) })}
            </button>
          ))}
        </p>
      ) : null}
      {isReading ? <Skeleton lines={6} /> : <Entries entries={entries} empty={t('nothingThatDay')} />}
    </Titled>
  );
}

function Titled({
  actor,
  when,
  children,
}: {
  readonly actor: string;
  readonly when: string;
  readonly children: ReactNode;
}) {
  const t = useAuditWords();
  const { name } = useName('user', actor);
  return <Section title={t('dayOf', { person: name, day: when })}>{children}</Section>;
}
