import '../../design/work.css';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Input, Output } from '../../app/api.ts';
import { listWord } from '../../app/language.ts';
import { useMe } from '../../app/me.tsx';
import { dismiss, leaveBehind, useWaiting } from '../../app/outbox.ts';
import { Problem } from '../../app/problem.ts';
import { countText, today } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { signal } from '../../patterns/scan/signal.ts';
import { ScanBox } from '../../patterns/scan/scan-box.tsx';
import { Answered, Refusal } from '../../patterns/states.tsx';
import { Status, Tag } from '../../patterns/status.tsx';
import { toast } from '../../patterns/toast.ts';
import { AcceptLine } from './accept-line.tsx';
import { isJudged, mustReject, type Judgement } from './accept-state.ts';
import { useCarried } from './carried.ts';
import { useKnownItems } from './items.ts';
import { useKeptCommand } from './kept-command.ts';
import { KeptNote } from './kept-note.tsx';
import { unreadWords, useVerdict, VerdictBox } from './parts.tsx';
import { readCode } from './reading.ts';
import { useKeptDraft } from '../../patterns/kept-draft.ts';
import { useAcceptWords } from './words-accept.ts';
import { useWorkWords } from './words.ts';

export type Receipt = Output<'get-acceptance-record'>;

/** An inspector judges a receipt line by line: what is accepted can be sold, what is not is isolated. */
export function Screen() {
  const { receiptId = '' }: { readonly receiptId?: string } = useParams({ strict: false });
  const t = useAcceptWords();
  const receipt = useCarried('get-acceptance-record', { receiptId });
  return (
    <Answered of={receipt} lines={8}>
      {(data) => (
        <Page title={data.number} help={t('help')}>
          <div className="ll-work-head">
            <Status list="receipt-status" value={data.status} /> {data.supplier.name}{' '}
            <span className="ll-muted">
              {t('note', { number: data.deliveryNote })} · {data.purchaseOrderNumber}
            </span>
          </div>
          {data.status === 'received' ? <Judging receipt={data} /> : <Judged receipt={data} />}
          <p className="ll-actions ll-work-end">
            <Go to="/warehouse/accept" className="ll-button">
              {t('backToList')}
            </Go>
            <Go to={`/receipts/${data.receiptId}`} className="ll-button">
              {t('record')}
            </Go>
          </p>
        </Page>
      )}
    </Answered>
  );
}

function Judging({ receipt }: { readonly receipt: Receipt }) {
  const t = useAcceptWords();
  const { userId } = useMe();
  const { receiptId, number, lines } = receipt;
  const items = useKnownItems(useMemo(() => lines.map(({ itemId }) => itemId), [lines]));
  const key = `accepting:${receiptId}`;
  const [judgements, setJudgements] = useKeptDraft<Readonly<Record<number, Judgement>>>(key, {});
  const command = useKeptCommand('accept-delivery');
  const { found, verdict, find } = useFinding(receipt, items);
  const own = useWaiting().filter(
    ({ operation, input }) =>
      operation === 'accept-delivery' && (input as { receiptId?: string }).receiptId === receiptId,
  );
  const of = (line: Receipt['lines'][number]): Judgement =>
    judgements[line.line] ??
    (mustReject(line, items, today()) ? { rejected: line.quantity, serials: line.serials } : { rejected: 0 });
  const isWhole = lines.every((line) => isJudged(line, of(line)));
  const rejected = lines.reduce((sum, line) => sum + of(line).rejected, 0);
  const total = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const send = async (): Promise<void> => {
    const result = await command.send(inputOf(receipt, of), `${t('list')} ${number}`);
    signal(result.state !== 'refused');
    if (result.state === 'refused') return;
    await leaveBehind(key);
    if (result.state === 'done') {
      const { acceptedQuantity, rejectedQuantity } = result.answer;
      toast(t('done', { accepted: acceptedQuantity, rejected: rejectedQuantity }));
    }
  };
  if (receipt.receivedBy === userId) return <p className="ll-note">{t('own')}</p>;
  if (own.some(({ state }) => state === 'waiting')) return <KeptNote />;
  return (
    <div className="ll-stack ll-big">
      {own.map((one) => (
        <div key={one.key}>
          {one.problem ? <Refusal error={new Problem(one.problem)} /> : null}
          <button type="button" className="ll-button" onClick={() => void dismiss(one.key)}>
            {t('understood')}
          </button>
        </div>
      ))}
      <ScanBox onScan={find} label={t('scan')} />
      <VerdictBox verdict={verdict} />
      <ul className="ll-work-lines">
        {lines.map((line) => (
          <AcceptLine
            key={line.line}
            line={line}
            judgement={of(line)}
            mustReject={mustReject(line, items, today())}
            isFound={found === line.line}
            onChange={(judgement) => setJudgements({ ...judgements, [line.line]: judgement })}
          />
        ))}
      </ul>
      {command.outcome?.state === 'refused' ? <Refusal error={command.outcome.error} /> : null}
      <p role="status">
        <Tag tone="done">{t('sumAccepted', { count: countText(total - rejected) })}</Tag>{' '}
        {rejected > 0 ? <Tag tone="stopped">{t('sumRejected', { count: countText(rejected) })}</Tag> : null}
      </p>
      <button
        type="button"
        className="ll-button ll-primary"
        disabled={!isWhole || command.isPending}
        onClick={() => void send()}
      >
        {t('send')}
      </button>
      {isWhole ? null : <p className="ll-muted">{t('notWhole')}</p>}
    </div>
  );
}

function inputOf(
  { receiptId, lines }: Receipt,
  of: (line: Receipt['lines'][number]) => Judgement,
): Input<'accept-delivery'> {
  return {
    receiptId,
    lines: lines.map((line) => {
      const { rejected, reason, disposal, serials = [] } = of(line);
      const why = { reason: reason?.trim() ?? '', disposal: disposal?.trim() ?? '' };
      return {
        ...{ line: line.line, accepted: line.quantity - rejected, rejected },
        ...(rejected > 0 ? why : {}),
        ...(rejected > 0 && serials.length > 0 ? { rejectedSerials: [...serials] } : {}),
      };
    }),
  };
}

/** A scan leads to its line: what is not on the receipt, or under another lot or expiry, says so. */
function useFinding(receipt: Receipt, items: ReturnType<typeof useKnownItems>) {
  const t = useAcceptWords();
  const common = useWorkWords();
  const { verdict, tell } = useVerdict();
  const [found, setFound] = useState<number>();
  const find = async (code: string): Promise<void> => {
    setFound(undefined);
    const reading = await readCode(code, items);
    if (!reading.isRead) return tell('stopped', ...unreadWords(reading.problem, common));
    const { read } = reading;
    const named = receipt.lines.filter(({ itemId }) => itemId === read.itemId);
    const line = named.find(({ lot }) => read.lot === undefined || lot === read.lot);
    if (!line) {
      const lots = named.map(({ lot }) => lot).join('、');
      return tell('stopped', t(named.length > 0 ? 'otherLot' : 'otherItem', { item: read.name, lot: read.lot, lots }));
    }
    if (read.expiry !== undefined && read.expiry !== line.expiry) {
      return tell('stopped', t('otherExpiry', { label: read.expiry, expiry: line.expiry }));
    }
    if (read.serial !== undefined && line.serials.length > 0 && !line.serials.includes(read.serial)) {
      return tell('stopped', t('otherSerial', { serial: read.serial }));
    }
    setFound(line.line);
    tell('done', read.name, common('lotIs', { lot: line.lot }));
  };
  return { found, verdict, find: (code: string) => void find(code) };
}

/** The receipt after it was judged. */
function Judged({ receipt }: { readonly receipt: Receipt }) {
  const t = useAcceptWords();
  const common = useWorkWords();
  return (
    <ul className="ll-work-lines">
      {receipt.lines.map(({ line, name, itemCode, lot, accepted = 0, rejected = 0, conclusion, reason, disposal }) => (
        <li key={line} className="ll-work-line">
          <div>
            <strong>{name}</strong> <span className="ll-code">{itemCode}</span>
            <p>{common('lotIs', { lot })}</p>
            {reason ? <p>{t('why', { reason, disposal: disposal ?? '' })}</p> : null}
          </div>
          <div className="ll-work-line-count">
            {conclusion ? (
              <Tag tone={conclusion === 'accepted' ? 'done' : 'stopped'}>
                {listWord('acceptance-conclusion', conclusion)}
              </Tag>
            ) : null}
            <span>{t('counts', { accepted: countText(accepted), rejected: countText(rejected) })}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
