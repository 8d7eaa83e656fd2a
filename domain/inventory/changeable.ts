import { rejected, type Rejected } from '../shared/decision.ts';
import { changeWrites, mostChangeWrites, type ChangeableGoods, type ChangeRequest } from './status-change.ts';

export type ChangeableReason =
  'stock-short' | 'serial-missing' | 'serials-not-kept' | 'serial-repeated' | 'serial-not-here' | 'document-too-large';

/**
 * What stands against taking these goods out of their status: less is there, or the serials named are not those units.
 * A unit whose own status is not known one by one (its lot was stopped as a whole) goes with the lot's counter.
 */
export function changeableNo(goods: ChangeableGoods, request: ChangeRequest): Rejected<ChangeableReason> | undefined {
  const { item, lot, position } = goods;
  const { from, quantity, warehouseId, serials = [] } = request;
  const standing = position?.[from] ?? 0;
  if (standing < quantity) return rejected('stock-short', { item: item.code, lot, status: from, standing, quantity });
  if (!item.serialManaged) return serials.length > 0 ? rejected('serials-not-kept', { item: item.code }) : undefined;
  const repeated = serials.find((serial, index) => serials.indexOf(serial) !== index);
  if (repeated) return rejected('serial-repeated', { serial: repeated });
  if (serials.length !== quantity) return rejected('serial-missing', { quantity, serials: serials.length });
  const strange = serials.find((serial) => {
    const unit = goods.serials.find((one) => one.serial === serial);
    if (!unit || unit.warehouseId !== warehouseId || unit.lot !== lot) return true;
    if (unit.status === 'held' || unit.status === 'returned') return unit.stock !== undefined && unit.stock !== from;
    return unit.status !== 'in-stock';
  });
  if (strange) return rejected('serial-not-here', { serial: strange, status: from });
  if (changeWrites({ serials }) > mostChangeWrites) return rejected('document-too-large', { serials: serials.length });
  return undefined;
}
