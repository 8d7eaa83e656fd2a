import type { ReactNode } from 'react';
import { textOf } from '../app/api.ts';
import { listWord } from '../app/language.ts';
import {
  amountText,
  basisPointsText,
  countText,
  dayText,
  instantText,
  kindOf,
  unitPriceText,
  type Kind,
} from './format.ts';
import { NameOf, type Named } from './names.tsx';
import { Go } from './go.tsx';
import { Status } from './status.tsx';
import { usePatternWords } from './words.ts';

/** Which file an id opens. A field that ends so is shown by the thing's name. */
const named: readonly (readonly [RegExp, Named])[] = [
  [/^(?:partnerId|supplierId|parentId|consigneeId)$/, 'partner'],
  [/^itemId$/, 'item'],
  [/^warehouseId$/, 'warehouse'],
  [/^(?:personId|salespersonId|supplierSalespersonId)$/, 'person'],
  [/^(?:actor|userId|startedBy|driverId|person|by)$|[a-z]By$/, 'user'],
];
const documents: Readonly<Record<string, string>> = {
  orderId: '/orders/',
  shipmentId: '/shipments/',
  invoiceId: '/invoices/',
  redInvoiceId: '/invoices/',
  reverses: '/invoices/',
  statementId: '/statements/',
  paymentId: '/payments/',
  purchaseOrderId: '/purchases/',
  receiptId: '/receipts/',
  recallId: '/recalls/',
  jobId: '/jobs/',
  trainingId: '/trainings/',
};
/** Lists whose words are states of a document and carry a tone. */
const toned = /status|outcome|state|answer|severity/;

/** A field's value as people read it: in its code list's words, its zone, its grouping, by the name of what it points to. */
export function Value({
  field,
  value,
  operation,
  plain,
}: {
  readonly field: string;
  readonly value: unknown;
  readonly operation?: string;
  /** Without links, e.g. inside a row that is a link itself. */
  readonly plain?: boolean;
}) {
  const t = usePatternWords();
  if (value === undefined || value === null || value === '') return <span className="ll-none">{t('none')}</span>;
  if (typeof value === 'boolean') return <>{t(value ? 'yes' : 'no')}</>;
  if (Array.isArray(value)) return <Several {...{ field, operation, plain }} values={value} />;
  if (typeof value === 'object') return <code className="ll-code">{JSON.stringify(value)}</code>;
  return <Single {...{ field, operation, plain }} text={textOf(value)} />;
}

interface Told {
  readonly field: string;
  readonly operation: string | undefined;
  readonly plain: boolean | undefined;
}

function Several({ field, operation, plain, values }: Told & { readonly values: readonly unknown[] }) {
  const t = usePatternWords();
  if (values.length === 0) return <span className="ll-none">{t('none')}</span>;
  return values.map((one, index) => (
    <span key={index}>
      {index > 0 ? ', ' : ''}
      <Value field={field} value={one} {...(operation ? { operation } : {})} {...(plain ? { plain } : {})} />
    </span>
  ));
}

function Single({ field, operation, plain, text }: Told & { readonly text: string }) {
  const kind = named.find(([pattern]) => pattern.test(field))?.[1];
  if (kind) return <NameOf kind={kind} id={text} {...(plain ? { plain } : {})} />;
  const screen = documents[field];
  if (screen && !plain) return <Go to={`${screen}${text}`}>{text}</Go>;
  if (/^regions?$/.test(field)) return <>{regionText(text)}</>;
  return <>{written(kindOf(field, operation), text, field)}</>;
}

/** A code of GB/T 2260 with the name of its province, which is what people know of it. */
export function regionText(code: string): string {
  const province = `${code.slice(0, 2)}0000`;
  const name = listWord('province', province);
  return name === province ? code : code === province ? name : `${name} ${code}`;
}

function written(kind: Kind, text: string, field: string): ReactNode {
  if (kind.startsWith('list:')) {
    const list = kind.slice(5);
    return toned.test(list) || field === 'status' ? <Status list={list} value={text} /> : listWord(list, text);
  }
  switch (kind) {
    case 'instant':
      return <time dateTime={text}>{instantText(text)}</time>;
    case 'date':
      return <time dateTime={text}>{dayText(text)}</time>;
    case 'money':
      return <span className="ll-number">{amountText(text)}</span>;
    case 'unit-price':
      return <span className="ll-number">{unitPriceText(text)}</span>;
    case 'basis-points':
      return <span className="ll-number">{basisPointsText(Number(text))}</span>;
    case 'percent':
      return <span className="ll-number">{text} %</span>;
    default:
      return /^-?\d+$/.test(text) && kind !== 'text' ? (
        <span className="ll-number">{countText(Number(text))}</span>
      ) : (
        text
      );
  }
}

/** True for columns that stand at the right: amounts and counts. */
export function isNumeric(field: string, value: unknown, operation?: string): boolean {
  return typeof value === 'number' || ['money', 'unit-price', 'basis-points'].includes(kindOf(field, operation));
}
