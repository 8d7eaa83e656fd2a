import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { usePatternWords } from '../words.ts';

/** One thing that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly more?: string;
}

/**
 * A box to type into with what was found below it (WAI-ARIA combobox): arrows walk, Enter chooses, Escape closes. What is
 * typed is asked after a short pause, so that a scan is asked once. A scanner's Enter comes before the answer: then what
 * was found is chosen as soon as it is there, if it is one thing only.
 */
export function Lookup({
  name,
  find,
  onChoose,
  label,
  placeholder,
  shown,
  minimum = 1,
  inputId,
  invalid,
  autoFocus,
  render,
}: {
  /** Key of the question, so that equal questions share an answer. */
  readonly name: string;
  readonly find: (text: string) => Promise<readonly Choice[]>;
  readonly onChoose: (choice: Choice) => void;
  readonly label?: string;
  readonly placeholder?: string;
  /** What is chosen already. */
  readonly shown?: string;
  readonly minimum?: number;
  readonly inputId?: string;
  readonly invalid?: boolean;
  readonly autoFocus?: boolean;
  readonly render?: (choice: Choice) => ReactNode;
}) {
  const t = usePatternWords();
  const listId = useId();
  const [text, setText] = useState<string>();
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  const [isEager, setEager] = useState(false);
  const { data, isFetching } = useQuery({
    queryKey: ['lookup', name, asked],
    queryFn: () => find(asked),
    enabled: asked.length >= minimum,
    staleTime: 30_000,
  });
  const isOpen = text !== undefined && asked.length >= minimum;
  const choices = data ?? [];

  const type = (typed: string): void => {
    setText(typed);
    setEager(false);
    setAt(0);
    window.clearTimeout(pause);
    pause = window.setTimeout(() => setAsked(typed.trim()), 180);
  };
  const choose = (choice: Choice | undefined): void => {
    if (!choice) return;
    onChoose(choice);
    setText(undefined);
    setAsked('');
  };
  useEffect(() => {
    if (!isEager || !data) return;
    setEager(false);
    if (data.length === 1) choose(data[0]);
  }, [isEager, data]);
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setText(undefined);
    const typed = text?.trim() ?? '';
    if (event.key === 'Enter' && typed.length >= minimum) {
      event.preventDefault();
      if (data && typed === asked) return choose(choices[at]);
      window.clearTimeout(pause);
      setAsked(typed);
      setEager(true);
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) => Math.max(0, Math.min(choices.length - 1, now + step)));
    }
  };
  return (
    <div
      className="ll-lookup"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setText(undefined)}
    >
      <input
        id={inputId}
        className="ll-input"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && choices[at] ? `${listId}-${at}` : undefined}
        aria-label={label}
        aria-invalid={invalid || undefined}
        placeholder={placeholder ?? t('typeToSearch')}
        autoComplete="off"
        // A form on a screen of its own begins where one types.
        autoFocus={autoFocus}
        value={text ?? shown ?? ''}
        onFocus={(event) => event.target.select()}
        onChange={(event) => type(event.target.value)}
        onKeyDown={key}
      />
      <ul id={listId} role="listbox" aria-label={label ?? t('choose')} hidden={!isOpen} className="ll-lookup-list">
        {choices.map((choice, index) => (
          <li
            key={choice.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            {render ? render(choice) : choice.title}
            {choice.more && !render ? <span className="ll-muted"> {choice.more}</span> : null}
          </li>
        ))}
        {choices.length === 0 ? (
          <li role="option" aria-selected={false} aria-disabled className="ll-muted">
            {t(isFetching ? 'searching' : 'nothingFound')}
          </li>
        ) : null}
      </ul>
    </div>
  );
}

let pause: number | undefined;
