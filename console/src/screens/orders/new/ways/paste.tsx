import { useMemo, useState } from 'react';
import { call, newKey, type Output } from '../../../../app/api.ts';
import { useMay } from '../../../../app/me.tsx';
import { useAnswer } from '../../../../app/query.ts';
import { Refusal } from '../../../../patterns/states.tsx';
import { toast } from '../../../../patterns/toast.ts';
import { tellAdded } from '../added.ts';
import { useCart } from '../cart.ts';
import { mostLines } from '../draft.ts';
import { pastedRows, readPasted, referencesOf, type Columns, type PastedRow } from '../pasted.ts';
import { hasHeading, tableRows, type TextRow } from '../table-text.ts';
import { useNewOrderWords } from '../words.ts';
import { ColumnChoice } from './column-choice.tsx';
import { FileText } from './file-text.tsx';
import { useWaysWords } from './words.ts';

/** A table out of a spreadsheet or a mail: its columns are recognised or asked, its codes looked up, nothing is guessed. */
export function Paste({
  partnerId,
  text,
  onText,
}: {
  readonly partnerId: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  const t = useWaysWords();
  const rows = useMemo(() => tableRows(text), [text]);
  return (
    <div className="ll-stack">
      <p className="ll-muted">{t('pasteHint')}</p>
      <textarea
        className="ll-input ll-paste"
        rows={rows.length > 0 ? 4 : 8}
        spellCheck={false}
        aria-label={t('pasteLabel')}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <FileText label={t('openFile')} onText={(opened) => onText(opened)} />
      {rows.length > 0 ? (
        <Table key={rows[0]?.cells.join('\t')} rows={rows} partnerId={partnerId} onDone={() => onText('')} />
      ) : null}
    </div>
  );
}

function Table({
  rows,
  partnerId,
  onDone,
}: {
  readonly rows: readonly TextRow[];
  readonly partnerId: string;
  readonly onDone: () => void;
}) {
  const t = useWaysWords();
  const { isHeaded, setHeaded, columns, choose, remembering, said, heading } = useColumns(rows, partnerId);
  const body = isHeaded ? rows.slice(1) : rows;
  const { recognise, isBusy, refused } = useRecognition(partnerId, onDone);
  const isTooLong = body.length > mostLines;
  const send = async (): Promise<void> => {
    if (remembering?.isOn) await rememberColumns(partnerId, heading, columns);
    await recognise(pastedRows(body, columns), referencesOf(body, columns.reference));
  };
  return (
    <>
      <div className="ll-actions">
        <strong>{t('rows', { count: body.length })}</strong>
        <label className="ll-check">
          <input type="checkbox" checked={isHeaded} onChange={(event) => setHeaded(event.target.checked)} />
          {t('hasHeading')}
        </label>
        <span className={areEnough(columns) ? 'll-muted' : 'll-blocks'} role="status">
          {said}
        </span>
      </div>
      <ColumnChoice rows={rows} isHeaded={isHeaded} columns={columns} onChange={choose} />
      {remembering ? (
        <label className="ll-check">
          <input
            type="checkbox"
            checked={remembering.isOn}
            onChange={(event) => remembering.turn(event.target.checked)}
          />
          {t('remember')}
        </label>
      ) : null}
      {isTooLong ? <p className="ll-refusal">{t('tooMany', { count: body.length })}</p> : null}
      {refused ? <Refusal error={refused} /> : null}
      <div className="ll-actions">
        <button
          type="button"
          className="ll-button ll-primary"
          disabled={!areEnough(columns) || isBusy || body.length === 0 || isTooLong}
          onClick={() => void send()}
        >
          {t(isBusy ? 'recognising' : 'recognise')}
        </button>
      </div>
    </>
  );
}

const areEnough = ({ code, quantity }: Columns): boolean => code !== undefined && quantity !== undefined;

/** What the columns mean: as a person said, else as the API knows or recognises them by the heading. */
function useColumns(rows: readonly TextRow[], partnerId: string) {
  const t = useWaysWords();
  const may = useMay();
  const [isHeaded, setHeaded] = useState(() => hasHeading(rows));
  const [chosen, choose] = useState<Columns>();
  const [isOn, turn] = useState(true);
  const heading = useMemo(() => (rows[0]?.cells ?? []).map((cell) => cell.slice(0, 200)).slice(0, 100), [rows]);
  const known = useAnswer('get-order-columns', { partnerId, heading }, { enabled: isHeaded, staleTime: 60_000 });
  const told = isHeaded ? known.data?.data : undefined;
  const said = chosen || known.isFetching ? '' : t(isHeaded ? sourceWord(told?.source) : 'sayColumns');
  const columns: Columns = chosen ?? told?.columns ?? {};
  const mayRemember = isHeaded && chosen !== undefined && may('remember-order-columns');
  return { isHeaded, setHeaded, columns, choose, said, heading, remembering: mayRemember ? { isOn, turn } : undefined };
}

function sourceWord(source: Output<'get-order-columns'>['source'] | undefined) {
  if (source === 'learned' || source === 'recognised') return source;
  return 'unknownColumns';
}

/** Not remembered is no reason to stop an order: the columns are only asked again next time. */
async function rememberColumns(partnerId: string, heading: readonly string[], columns: Columns): Promise<void> {
  await call(
    'remember-order-columns',
    { partnerId, heading: [...heading], columns: columns as Required<Pick<Columns, 'code' | 'quantity'>> },
    { key: newKey() },
  ).catch(() => undefined);
}

/** Looks all codes of the rows up in one request and puts into the cart what is certain. */
function useRecognition(partnerId: string, onDone: () => void) {
  const t = useWaysWords();
  const order = useNewOrderWords();
  const cart = useCart();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const recognise = async (rows: readonly PastedRow[], references: readonly string[]): Promise<void> => {
    setBusy(true);
    setRefused(undefined);
    try {
      // What is no code by its length cannot be asked about, and is in doubt anyway.
      const codes = [...new Set(rows.map(({ code }) => code))].filter((code) => code !== '' && code.length <= 64);
      const found = codes.length > 0 ? (await call('find-codes', { partnerId, codes })).data.codes : [];
      const { wanted, doubts } = readPasted(rows, new Map(found.map((one) => [one.code, one])), newKey);
      tellAdded(order, cart.add(wanted));
      cart.set({ doubts: [...cart.now().doubts, ...doubts] });
      const [reference] = references;
      if (references.length > 1) toast(t('manyReferences'), 'stopped');
      else if (reference && !cart.now().customerReference) cart.set({ customerReference: reference.slice(0, 64) });
      if (doubts.length > 0) toast(t('recognised_done', { known: wanted.length, doubts: doubts.length }), 'stopped');
      onDone();
    } catch (error) {
      setRefused(error);
    } finally {
      setBusy(false);
    }
  };
  return { recognise, isBusy, refused };
}
