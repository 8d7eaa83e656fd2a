import { describe, expect, test } from '@jest/globals';
import { fileNo, formats, largestBytes } from '../../console/src/patterns/attachments/send-file.ts';
import { papersOfItem } from '../../console/src/screens/master/papers.ts';
import { contract } from '../../functions/quality/request-upload/contract.ts';

describe('a file before it leaves the device', () => {
  test('is held against the same formats and size as the API has', () => {
    const asked = (more: object) => contract.input.safeParse({ ...contract.example, ...more }).success;
    for (const contentType of formats) expect(asked({ contentType })).toBe(true);
    expect(contract.input.shape.contentType.options).toEqual(formats);
    expect([asked({ bytes: largestBytes }), asked({ bytes: largestBytes + 1 })]).toEqual([true, false]);
  });

  test.each([
    ['application/pdf', 1, undefined],
    ['image/jpeg', largestBytes, undefined],
    ['image/png', largestBytes + 1, 'tooLarge'],
    ['image/png', 0, 'emptyFile'],
    ['image/svg+xml', 10, 'wrongFormat'],
    ['', 10, 'wrongFormat'],
  ] as const)('%s of %i bytes: %s', (type, size, no) => {
    expect(fileNo({ type, size })).toBe(no);
  });
});

test('a renewed certificate is one owner: its documents stand once', () => {
  const certificates = [
    { certificateId: 'crt_1', number: '国械注准20203130001', validFrom: '2020-01-01', validTo: '2024-12-31' },
    { certificateId: 'crt_1', number: '国械注准20203130001', validFrom: '2025-01-01', validTo: '2029-12-31' },
  ];
  const owners = papersOfItem({ itemId: 'itm_1', name: '支架', certificates } as never);
  expect(owners.map(({ owner }) => owner.ownerId)).toEqual(['itm_1', 'crt_1']);
});
