import { listWord } from '../../app/language.ts';
import { useName } from '../../patterns/names.tsx';
import type { Holder, Node } from './trace-graph.ts';
import { useTraceWords } from './trace-words.ts';

/** Numbers that the system gave itself instead of a document's own are of no use to people. */
const isId = (number: string): boolean => /^[a-z]{3}_[0-9A-Z]{26}/.test(number);

/** 出库单 DN-2026-000001 */
export function documentText(type: string, number: string): string {
  const word = listWord('move-document', type);
  return isId(number) ? word : `${word} ${number}`;
}

/** What a node or a holder is called, as one text. */
export function useNodeText({ kind, id, ...more }: Pick<Node, 'kind' | 'id'> & Partial<Node>): string {
  const t = useTraceWords();
  const { name } = useName(kind === 'warehouse' ? 'warehouse' : 'partner', isNamed(kind) ? id : undefined);
  if (isNamed(kind)) return name;
  if (kind === 'gone') return listWord('outside-books', id);
  if (kind === 'rest') return t('rest', { count: more.together });
  return documentText(more.documentType ?? '', more.number ?? '');
}

const isNamed = (kind: Node['kind']): boolean => kind === 'partner' || kind === 'warehouse';

export function NodeName({ node }: { readonly node: Node | Holder }) {
  const text = useNodeText(node);
  if (node.kind !== 'document' || isId(node.number ?? '')) return <span>{text}</span>;
  return (
    <span>
      <small>{listWord('move-document', node.documentType ?? '')}</small> {node.number}
    </span>
  );
}
