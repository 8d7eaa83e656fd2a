import type { WarehouseAdded } from '../../events/inventory.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Warehouse } from '../shared/stock.ts';

/** Adds a warehouse under an id of its own; the id stands in every stock key and never changes. */
export function addWarehouse(
  state: { readonly known: Warehouse | undefined },
  command: Omit<Warehouse, 'company' | 'id'> & { readonly warehouseId: string },
  { company }: { readonly company: string },
): Decision<Warehouse, WarehouseAdded, 'warehouse-exists'> {
  const { warehouseId, ...described } = command;
  if (state.known) return rejected('warehouse-exists', { warehouse: warehouseId, name: state.known.name });
  return accepted(
    { company, id: warehouseId, ...described },
    { type: 'inventory.warehouse-added.v1', data: { warehouseId, region: command.region } },
  );
}
