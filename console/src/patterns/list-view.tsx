import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Input, Operation, Output } from '../app/api.ts';
import { fieldWord, listWord } from '../app/language.ts';
import { routeOf } from '../app/api.ts';
import { remember, remembered } from '../app/remembered.ts';
import { useAnswer } from '../app/query.ts';
import { DataTable, type Column } from './data-table.tsx';
import { kindOf } from './format.ts';
import { Choice } from './form/choice.tsx';
import { ItemLookup, PartnerLookup, ProductLineSelect, WarehouseSelect } from './form/lookups.tsx';
import { inputSchema, type Schema } from './form/schema.ts';
import { Pager } from './pager.tsx';
import { Answered } from './states.tsx';
import { usePatternWords } from './words.ts';

/** A query whose answer is a page of items with a cursor. */
type RowOf<O extends Operation> = Output<O> extends { items: readonly (infer Row)[] } ? Row : never;

export interface ListProps<O extends Operation> {
  readonly operation: O;
  /** Fields of the question that the screen decides. */
  readonly fixed?: Partial<Input<O>>;
  /** What the question says until a person chooses otherwise. */
  readonly initial?: Partial<Input<O>>;
  /** Filters that are not offered although the contract has them. */
  readonly without?: readonly string[];
  readonly columns: readonly Column<RowOf<O>>[];
  readonly rowKey: (row: RowOf<O>, index: number) => string;
  readonly link?: (row: RowOf<O>) => string | undefined;
  readonly label: string;
  readonly empty?: ReactNode;
  /** The question makes no sense before these fields are chosen. */
  readonly needs?: readonly string[];
  readonly above?: (answer: Output<O>) => ReactNode;
  /** Most rows of a page, where the contract allows fewer than usual. */
  readonly most?: number;
}

/**
 * A list as its contract offers it: the filters the contract declares, kept in the address so that they can be sent to
 * somebody and come back with the back button; pages by cursor, one shown at a time, so ten thousand rows are as light
 * as twenty-five. What can be found on the loaded page only says so.
 */
export function ListView<O extends Operation>(props: ListProps<O>) {
  const { operation, fixed, initial, columns, rowKey, link, label, empty, needs = [], above, most = 100 } = props;
  const t = usePatternWords();
  const prefix = operation;
  const [chosen, choose] = useFilters(prefix, initial);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [liked, setLimit] = useState(() => remembered<number>('rows') ?? 25);
  const limit = Math.min(liked, most);
  const [word, setWord] = useState('');
  const asked = { ...chosen, ...fixed } as Record<string, unknown>;
  const isReady = needs.every((field) => asked[field] !== undefined && asked[field] !== '');
  const answer = useAnswer(
    operation,
    { ...asked, limit, ...(cursors.length > 0 ? { cursor: cursors.at(-1) } : {}) } as unknown as Input<O>,
    { enabled: isReady, keepPrevious: true },
  );
  const change = (field: string, value: string | undefined): void => {
    setCursors([]);
    choose({ ...chosen, [field]: value });
  };
  return (
    <>
      <Filters
        operation={operation}
        chosen={chosen}
        hidden={[...Object.keys(fixed ?? {}), ...(props.without ?? [])]}
        onChange={change}
      />
      {isReady ? (
        <Answered of={answer} lines={8}>
          {({ data }) => {
            const page = data as { items: RowOf<O>[]; cursor?: string };
            const rows = found(page.items, word);
            return (
              <>
                {above?.(data)}
                <DataTable
                  {...{ rows, columns, rowKey, label, operation }}
                  {...(link ? { link } : {})}
                  {...(empty === undefined ? {} : { empty })}
                />
                <Pager
                  {...{ label, word, setWord, limit, most, answer }}
                  shown={rows.length}
                  count={page.items.length}
                  page={cursors.length + 1}
                  onLimit={(size) => {
                    remember('rows', size);
                    setCursors([]);
                    setLimit(size);
                  }}
                  onPrevious={cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : undefined}
                  onNext={page.cursor ? () => setCursors([...cursors, page.cursor ?? '']) : undefined}
                />
              </>
            );
          }}
        </Answered>
      ) : (
        <p className="ll-empty">
          {needs.map((field) => t('missing', { field: fieldWord(field, operation) })).join(' ')}
        </p>
      )}
    </>
  );
}

function found<Row>(rows: readonly Row[], word: string): readonly Row[] {
  const wanted = word.trim().toLowerCase();
  return wanted ? rows.filter((row) => JSON.stringify(row).toLowerCase().includes(wanted)) : rows;
}

type Chosen = Readonly<Record<string, unknown>>;

/** The filters of a list as the address has them; what was chosen last serves where the address says nothing. */
function useFilters(prefix: string, initial: Chosen | undefined): [Chosen, (next: Chosen) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const own = Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) =>
      key.startsWith(`${prefix}.`) ? [[key.slice(prefix.length + 1), value]] : [],
    ),
  );
  const kept = remembered<Chosen>(`filters.${prefix}`);
  const chosen = Object.keys(own).length > 0 ? own : { ...initial, ...kept };
  const choose = (next: Chosen): void => {
    const said = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== ''));
    remember(`filters.${prefix}`, said);
    const others = Object.fromEntries(Object.entries(search).filter(([key]) => !key.startsWith(`${prefix}.`)));
    const mine = Object.fromEntries(Object.entries(said).map(([key, value]) => [`${prefix}.${key}`, value]));
    void navigate({ to: '.', search: { ...others, ...mine }, replace: true });
  };
  return [chosen, choose];
}

function Filters({
  operation,
  chosen,
  hidden,
  onChange,
}: {
  readonly operation: Operation;
  readonly chosen: Chosen;
  readonly hidden: readonly string[];
  readonly onChange: (field: string, value: string | undefined) => void;
}) {
  const t = usePatternWords();
  const context = routeOf(operation).path.split('/')[1] ?? '';
  const { data: schema } = useQuery({
    queryKey: ['schema', operation],
    queryFn: () => inputSchema(context, operation),
    staleTime: Infinity,
  });
  const fields = Object.entries(schema?.properties ?? {}).filter(
    ([field]) => !['limit', 'cursor', ...hidden].includes(field),
  );
  if (fields.length === 0) return null;
  return (
    <form className="ll-filters" role="search" aria-label={t('filters')} onSubmit={(event) => event.preventDefault()}>
      {fields.map(([field, shape]) => (
        <label key={field}>
          <span>{fieldWord(field, operation)}</span>
          <Filter
            field={field}
            shape={shape}
            operation={operation}
            value={chosen[field] === undefined ? undefined : String(chosen[field] as string)}
            onChange={(value) => onChange(field, value)}
          />
        </label>
      ))}
    </form>
  );
}

function Filter({
  field,
  shape,
  operation,
  value,
  onChange,
}: {
  readonly field: string;
  readonly shape: Schema;
  readonly operation: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const control = { ...(value === undefined ? {} : { value }), onChange, label: fieldWord(field, operation) };
  if (/^(?:partnerId|supplierId|parentId)$/.test(field)) return <PartnerLookup {...control} />;
  if (field === 'itemId') return <ItemLookup {...control} />;
  if (field === 'warehouseId') return <WarehouseSelect {...control} />;
  if (field === 'productLine') return <ProductLineSelect {...control} />;
  const kind = kindOf(field, operation);
  if (shape.enum) {
    const word = (one: string | number): string =>
      kind.startsWith('list:') ? listWord(kind.slice(5), String(one)) : String(one);
    return <Choice {...control} values={shape.enum} word={word} />;
  }
  return (
    <input
      className="ll-input"
      type={shape.format === 'date' ? 'date' : field === 'month' ? 'month' : 'text'}
      // A text is asked when it is whole: on Enter or when the field is left.
      defaultValue={value ?? ''}
      key={value ?? ''}
      onBlur={(event) => event.target.value !== (value ?? '') && onChange(event.target.value || undefined)}
      onKeyDown={(event) => event.key === 'Enter' && onChange(event.currentTarget.value || undefined)}
    />
  );
}
