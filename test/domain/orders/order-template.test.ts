import { describe, expect, it } from '@jest/globals';
import { comparedName, type OrderTemplate } from '../../../domain/orders/order-template.ts';
import { removeOrderTemplate } from '../../../domain/orders/remove-order-template.ts';
import { saveOrderTemplate } from '../../../domain/orders/save-order-template.ts';

const circumstances = { company: 'lotline', actor: 'sales', now: '2026-11-22T04:00:00.000Z' };
const lines = [{ itemId: 'itm_1', quantity: 10 }];
const before: OrderTemplate = {
  id: 'tpl_1',
  company: 'lotline',
  partnerId: 'ptn_1',
  name: '每周常规',
  status: 'kept',
  lineCount: 3,
  savedAt: '2026-11-01T04:00:00.000Z',
  savedBy: 'dealer-buyer',
  remembered: { version: 4, trail: 'x' },
};
const state = { templateId: 'tpl_1', partnerId: 'ptn_1' };

describe('saveOrderTemplate', () => {
  it('keeps a new list, and says its size but not its name: a name may be a person’s', () => {
    expect(saveOrderTemplate(state, { name: '张医生', lines }, circumstances)).toMatchObject({
      next: { template: { id: 'tpl_1', name: '张医生', status: 'kept', lineCount: 1, savedBy: 'sales' }, lines },
      events: [{ data: { templateId: 'tpl_1', partnerId: 'ptn_1', lineCount: 1 } }],
    });
  });

  it('replaces a list and remembers the name it had', () => {
    const decision = saveOrderTemplate({ ...state, before }, { name: '每月', version: 4, lines }, circumstances);
    expect(decision).toMatchObject({
      next: { formerName: '每周常规', template: { name: '每月', lineCount: 1, remembered: { version: 4 } } },
    });
  });

  it('keeps its own name when it is saved again, and refuses another’s', () => {
    const command = { name: '每周常规', lines };
    expect(saveOrderTemplate({ ...state, before, nameHolder: 'tpl_1' }, command, circumstances).accepted).toBe(true);
    expect(saveOrderTemplate({ ...state, nameHolder: 'tpl_9' }, command, circumstances)).toMatchObject({
      reason: 'template-name-taken',
      facts: { template: 'tpl_9' },
      errors: [{ pointer: '/name' }],
    });
  });

  it('replaces nothing that somebody saved since it was read', () => {
    const command = { name: '每周常规', version: 3, lines };
    expect(saveOrderTemplate({ ...state, before }, command, circumstances)).toMatchObject({
      reason: 'version-changed',
      facts: { expected: 3, version: 4 },
    });
    expect(saveOrderTemplate(state, command, circumstances)).toMatchObject({ reason: 'version-changed' });
  });
});

it('removeOrderTemplate keeps the record and takes it out of the list', () => {
  expect(removeOrderTemplate(before)).toMatchObject({
    next: { ...before, status: 'removed' },
    events: [{ type: 'orders.order-template-removed.v1' }],
  });
});

it('names are the same whatever their width, case and blanks', () => {
  expect(comparedName(' ＷＥＥＫＬＹ  List')).toBe(comparedName('weekly list'));
});
