import { toast } from '../../../patterns/toast.ts';
import type { Addition } from './draft.ts';
import type { useNewOrderWords } from './words.ts';

/** Says what became of goods that were put into the cart; what found no room is never passed over. */
export function tellAdded(
  t: ReturnType<typeof useNewOrderWords>,
  { added, merged, left }: Omit<Addition, 'draft'>,
): void {
  if (added > 0) toast(merged > 0 ? t('addedMerged', { added, merged }) : t('added', { added }));
  else if (merged > 0) toast(t('merged', { merged }));
  if (left > 0) toast(t('noRoom', { left }), 'stopped');
}
