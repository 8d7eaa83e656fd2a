import { Go } from '../../../patterns/go.tsx';
import { NameOf } from '../../../patterns/names.tsx';
import { partsOf, screenOf } from './roots.ts';
import { useAuditWords } from './words.ts';

/** Documents whose number the commands on them say. */
const numbered = new Set([
  'order',
  'shipment',
  'invoice',
  'statement',
  'payment',
  'purchase-order',
  'receipt',
  'recall',
  'held-order',
]);

/** A document of the journal in words: its kind, and its name, number or id, with the way to its screen. */
export function DocumentName({ document, number }: { readonly document: string; readonly number?: unknown }) {
  const { type, id } = partsOf(document);
  const to = screenOf(document);
  const kind = useTypeWord()(type);
  const isNamed = type === 'partner' || type === 'item' || type === 'warehouse' || type === 'user';
  const partnerId = type === 'recall-notice' ? id.split('.')[1] : undefined;
  const name = isNamed ? (
    <NameOf kind={type} id={id} plain />
  ) : partnerId ? (
    <NameOf kind="partner" id={partnerId} plain />
  ) : numbered.has(type) && typeof number === 'string' ? (
    <span title={id}>{number}</span>
  ) : (
    <code>{id}</code>
  );
  return (
    <span>
      {kind} {to ? <Go to={to}>{name}</Go> : name}
    </span>
  );
}

/** The word of a type of document; a type without one is shown as it is. */
export function useTypeWord(): (type: string) => string {
  const t = useAuditWords();
  return (type) => {
    const key = `type_${type}` as Parameters<typeof t>[0];
    const word = t(key);
    return word === key ? type : word;
  };
}
