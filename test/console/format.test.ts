import { expect, test } from '@jest/globals';
import { kindOf } from '../../console/src/patterns/format.ts';

test.each([
  // The dictionary says so; the name alone would not tell.
  ['due', 'list-exceptions', 'date'],
  ['validTo', 'get-partner.licences', 'date'],
  ['lastSeen', 'list-exceptions', 'instant'],
  ['placedAt', 'get-order', 'instant'],
  ['gross', 'get-order', 'money'],
  ['status', 'get-order', 'list:order-status'],
  ['reason', 'list-switches', 'text'],
])('%s of %s is written as %s', (field, place, kind) => {
  expect(kindOf(field, place)).toBe(kind);
});
