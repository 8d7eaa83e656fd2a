import type { Operation } from '../../app/api.ts';
import { useMay } from '../../app/me.tsx';

const screens: Readonly<Record<string, readonly [string, Operation]>> = {
  receipt: ['/receipts/', 'get-acceptance-record'],
  shipment: ['/shipments/', 'get-shipment'],
  recall: ['/recalls/', 'get-recall'],
};

/** The screen of a document that moved goods, for those whose post may read it; others see its number only. */
export function useDocumentLink() {
  const may = useMay();
  return ({ documentType, documentId }: { readonly documentType: string; readonly documentId: string }) => {
    const [address, operation] = screens[documentType] ?? [];
    return address && operation && may(operation) ? `${address}${documentId}` : undefined;
  };
}
