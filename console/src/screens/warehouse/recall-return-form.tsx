import { useState } from 'react';
import type { Output } from '../../app/api.ts';
import { fieldWord } from '../../app/language.ts';
import { countText } from '../../patterns/format.ts';
import { NameOf, useName } from '../../patterns/names.tsx';
import { Section } from '../../patterns/page.tsx';
import { signal } from '../../patterns/scan/signal.ts';
import { ScanBox } from '../../patterns/scan/scan-box.tsx';
import { Answered, Empty, Refusal } from '../../patterns/states.tsx';
import { useCarried } from './carried.ts';
import { useKnownItems } from './items.ts';
import { useKeptCommand } from './kept-command.ts';
import { KeptNote } from './kept-note.tsx';
import { Stepper, useVerdict, VerdictBox } from './parts.tsx';
import { readCode, type Read } from './reading.ts';
import { useRecallWords } from './words-recall.ts';

type Recall = Output<'get-recall'>;

interface Goods {
  readonly lot: string;
  readonly quantity: number;
  readonly serials: readonly string[];
}
const nothing: Goods = { lot: '', quantity: 1, serials: [] };

/** What a consignee still has to bring back of a lot. */
const outstanding = ({ issued, used, forwarded, returned }: Recall['notices'][number]['lots'][number]): number =>
  Math.max(0, issued - used - forwarded - returned);

export function RecallReturnForm({
  recallId,
  warehouseId,
}: {
  readonly recallId: string;
  readonly warehouseId: string;
}) {
  const recall = useCarried('get-recall', { recallId });
  return (
    <Answered of={recall} lines={6}>
      {(data) => <Form recall={data} warehouseId={warehouseId} />}
    </Answered>
  );
}

function Form({ recall, warehouseId }: { readonly recall: Recall; readonly warehouseId: string }) {
  const t = useRecallWords();
  const items = useKnownItems([recall.itemId]);
  const isSerial = items.get(recall.itemId)?.serialManaged ?? false;
  const unit = items.get(recall.itemId)?.unit ?? '';
  const [goods, setGoods] = useState(nothing);
  const [partnerId, setPartner] = useState<string>();
  const command = useKeptCommand('receive-recall-return');
  const { verdict, tell, scan } = useReturnScan(recall, items, goods, setGoods);
  const holders = recall.notices.flatMap((notice) =>
    notice.lots
      .filter(({ lot }) => goods.lot === '' || lot === goods.lot)
      .map((lot) => ({ partnerId: notice.partnerId, lot: lot.lot, left: outstanding(lot) })),
  );
  const holder = holders.find((one) => one.partnerId === partnerId && one.lot === goods.lot);
  const quantity = isSerial ? goods.serials.length : goods.quantity;
  const { number, recallId, itemId } = recall;
  const send = async (): Promise<void> => {
    if (!partnerId) return;
    const { lot, serials } = goods;
    const result = await command.send(
      { recallId, partnerId, warehouseId, lot, quantity, ...(isSerial ? { serials: [...serials] } : {}) },
      `${t('title')} ${number} ${lot} × ${quantity}`,
    );
    if (result.state === 'refused') return signal(false);
    if (result.state === 'done') {
      const { returned, outstanding: left } = result.answer;
      tell('done', t('done', { returned, left }));
    }
    setGoods(nothing);
  };
  return (
    <Section title={number}>
      <div className="ll-stack ll-big">
        <p>
          <NameOf kind="item" id={itemId} plain />
        </p>
        <ScanBox onScan={scan} label={t('scan')} />
        <VerdictBox verdict={verdict} />
        <label className="ll-work-field">
          <span>{fieldWord('lot')}</span>
          <input
            className="ll-input"
            maxLength={40}
            autoComplete="off"
            value={goods.lot}
            onChange={(event) => setGoods({ ...goods, lot: event.target.value.trim() })}
          />
        </label>
        {isSerial ? (
          <p>{goods.serials.length > 0 ? goods.serials.join('、') : t('scanSerials')}</p>
        ) : (
          <Stepper
            value={goods.quantity}
            most={Math.max(1, holder?.left ?? 10_000_000)}
            unit={unit}
            label={fieldWord('quantity')}
            onChange={(next) => setGoods({ ...goods, quantity: next })}
          />
        )}
        <Holders {...{ holders, partnerId }} onChoose={setPartner} />
        {command.outcome?.state === 'refused' ? <Refusal error={command.outcome.error} /> : null}
        {command.outcome?.state === 'kept' ? <KeptNote /> : null}
        <button
          type="button"
          className="ll-button ll-primary"
          disabled={!partnerId || goods.lot === '' || quantity === 0 || command.isPending}
          onClick={() => void send()}
        >
          {t('send')}
        </button>
      </div>
    </Section>
  );
}

/** From whom it came: those who were sent the lot, with what they still have to bring back. */
function Holders({
  holders,
  partnerId,
  onChoose,
}: {
  readonly holders: readonly { readonly partnerId: string; readonly lot: string; readonly left: number }[];
  readonly partnerId: string | undefined;
  readonly onChoose: (partnerId: string) => void;
}) {
  const t = useRecallWords();
  if (holders.length === 0) return <Empty>{t('nobody')}</Empty>;
  return (
    <fieldset className="ll-work-choices">
      <legend>{t('from')}</legend>
      {holders.map((holder) => (
        <label key={`${holder.partnerId} ${holder.lot}`}>
          <input
            type="radio"
            name="holder"
            checked={holder.partnerId === partnerId}
            onChange={() => onChoose(holder.partnerId)}
          />
          <Holder {...holder} />
        </label>
      ))}
    </fieldset>
  );
}

function Holder({ partnerId, lot, left }: { readonly partnerId: string; readonly lot: string; readonly left: number }) {
  const t = useRecallWords();
  const { name } = useName('partner', partnerId);
  return <span>{t('holder', { name, lot, left: countText(left) })}</span>;
}

/** A scan says lot and serial; what is no recalled lot of this case turns red. */
function useReturnScan(
  recall: Recall,
  items: ReturnType<typeof useKnownItems>,
  goods: Goods,
  setGoods: (goods: Goods) => void,
) {
  const t = useRecallWords();
  const { verdict, tell } = useVerdict();
  const scan = async (code: string): Promise<void> => {
    const reading = await readCode(code, items);
    if (!reading.isRead)
      return tell('stopped', typeof reading.problem === 'object' ? reading.problem.title : t('unread'));
    const { read } = reading;
    const no = strangerOf(recall, goods, read);
    if (no) return tell('stopped', t(no, { item: read.name, lot: read.lot, serial: read.serial }));
    setGoods(withScan(goods, read, verdict?.tone === 'done'));
    tell('done', read.name, read.lot === undefined ? t('lotByHand') : t('lotRead', { lot: read.lot }));
  };
  return { verdict, tell, scan: (code: string) => void scan(code) };
}

/** Why a scan does not belong to the recall, if it does not. */
function strangerOf(recall: Recall, goods: Goods, read: Read): 'otherItem' | 'otherLot' | 'twice' | undefined {
  const { itemId, lot, serial } = read;
  if (itemId !== recall.itemId) return 'otherItem';
  const isKnown = recall.notices.some(({ lots }) => lots.some((one) => one.lot === lot));
  if (lot !== undefined && !isKnown) return 'otherLot';
  return serial !== undefined && goods.serials.includes(serial) ? 'twice' : undefined;
}

/** A further package of the same lot is added; another lot begins anew. */
function withScan(goods: Goods, { lot, serial, perPackage, serialManaged }: Read, isFurther: boolean): Goods {
  const isSame = goods.lot !== '' && (lot === undefined || lot === goods.lot);
  return {
    lot: lot ?? goods.lot,
    quantity: isFurther && isSame ? goods.quantity + perPackage : perPackage,
    serials: [...(isSame ? goods.serials : []), ...(serial && serialManaged ? [serial] : [])],
  };
}
