import { useState } from 'react';
import { language } from '../../../app/language.ts';
import { useMay } from '../../../app/me.tsx';
import { useAnswer, useCommand } from '../../../app/query.ts';
import { Section } from '../../../patterns/page.tsx';
import { Answered, Refusal } from '../../../patterns/states.tsx';
import type { List } from './list.tsx';
import type { Kind } from './new-list.tsx';
import { useListWords } from './words.ts';

/** Which column of the file holds which field, as proposed, to be looked over and settled. */
export function ColumnPlaces({ list }: { readonly list: List }) {
  const t = useListWords();
  const may = useMay();
  const kinds = useAnswer('list-import-kinds', {}, { staleTime: Infinity });
  if (!may('map-import-columns')) return null;
  return (
    <Section title={t('columns')}>
      <p className="ll-muted">{t('columnsWhy')}</p>
      <Answered of={kinds}>
        {({ data }) => {
          const kind = data.kinds.find((one) => one.kind === list.kind);
          return kind ? <Choice list={list} kind={kind} /> : null;
        }}
      </Answered>
    </Section>
  );
}

function Choice({ list, kind }: { readonly list: List; readonly kind: Kind }) {
  const t = useListWords();
  const [places, setPlaces] = useState<Readonly<Record<string, number>>>(list.places);
  const [constants, setConstants] = useState<Readonly<Record<string, string>>>(list.constants);
  const command = useCommand('map-import-columns');
  const choose = (field: string, place: string): void => {
    const { [field]: _before, ...others } = places;
    setPlaces(place === '' ? others : { ...others, [field]: Number(place) });
  };
  const told = Object.fromEntries(Object.entries(constants).filter(([, text]) => text.trim() !== ''));
  const isComplete = kind.columns.every(
    ({ field, required }) => !required || places[field] !== undefined || told[field] !== undefined,
  );
  return (
    <div className="ll-stack">
      {kind.columns.map(({ field, title, required, help }) => {
        const name = title[language()];
        const isMissing = required && places[field] === undefined && told[field] === undefined;
        return (
          <div key={field} className="ll-fields" role="group" aria-label={name}>
            <label>
              <span title={help[language()]}>
                {name}
                {required ? ' *' : ''}
              </span>
              <select
                className="ll-input"
                aria-label={t('columnOf', { field: name })}
                aria-invalid={isMissing || undefined}
                value={places[field] ?? ''}
                onChange={({ target }) => choose(field, target.value)}
              >
                <option value="">{t('noColumn')}</option>
                {list.heading.map((heading, place) => (
                  <option key={`${place} ${heading}`} value={place}>
                    {place + 1}. {heading}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span>{t('sameEverywhere')}</span>
              <input
                className="ll-input"
                aria-label={t('sameOf', { field: name })}
                value={constants[field] ?? ''}
                maxLength={200}
                onChange={({ target }) => setConstants({ ...constants, [field]: target.value })}
              />
            </label>
            <p className="ll-muted">{help[language()]}</p>
          </div>
        );
      })}
      {command.error ? <Refusal error={command.error} /> : null}
      <div>
        <button
          type="button"
          className="ll-button ll-primary"
          disabled={!isComplete || command.isPending}
          onClick={() => command.mutate({ input: { importId: list.importId, places: { ...places }, constants: told } })}
        >
          {t('settle')}
        </button>
      </div>
    </div>
  );
}
