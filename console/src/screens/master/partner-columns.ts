import type { Output } from '../../app/api.ts';
import type { Column } from '../../patterns/data-table.tsx';

/** What a list of partners shows of each. */
export const partnerColumns: readonly Column<Output<'list-partners'>['items'][number]>[] = [
  { field: 'code' },
  { field: 'name' },
  { field: 'kind' },
  { field: 'tier' },
  { field: 'region' },
  { field: 'status' },
];
