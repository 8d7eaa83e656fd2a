import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { importItems, recordsInStep } from '../../../domain/catalogue/import-items.ts';

describe('import-items', () => {
  it('puts every record in exactly one page, under the line it stood on', () => {
    const circumstances = { company: 'lotline', actor: 'quality', now: '2026-11-22T04:00:00.000Z' };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 9999 }), (count, firstLine) => {
        const records = Array.from({ length: count }, (_, index) => ({ index }));
        const decision = importItems({ jobId: 'job_1' }, { source: 'gudid', firstLine, records }, circumstances);
        if (!decision.accepted) throw new Error('refused');
        const { job, pages } = decision.next;
        expect(pages.every((page) => page.length > 0 && page.length <= recordsInStep)).toBe(true);
        expect(pages.flat()).toEqual(records.map((record, index) => ({ line: firstLine + index, record })));
        expect(job).toMatchObject({ total: count, pages: pages.length, nextPage: 0, done: 0 });
      }),
    );
  });
});
