import { describe, expect, it } from '@jest/globals';
import { readSearch } from '../../../domain/admin/search.ts';

const read = (text: string) => readSearch(text, '2026-11-22');

describe('what a text in the search box can mean', () => {
  it.each(['SO-2026-000123', 'so-2026-123', 'SO2026000123', ' SO 2026 123 ', 'ＳＯ－２０２６－０００１２３'])(
    'reads %s as the number it is given out as',
    (text) => {
      expect(read(text).number).toBe('SO-2026-000123');
    },
  );

  it('reads a label of goods with its lot and serial number', () => {
    expect(read('(01)06901234567892(17)271231(10)L2026A(21)S1').scan).toEqual({
      di: '06901234567892',
      lot: 'L2026A',
      serial: 'S1',
    });
    expect(read(']d201069012345678921727123110L2026A').scan).toMatchObject({ lot: 'L2026A' });
  });

  it('keeps every meaning a short text can have: lot, code, waybill, and a GTIN in its stored form', () => {
    expect(read('6901234567892')).toMatchObject({ label: '6901234567892', gtin: '06901234567892' });
    expect(read('RC2026001')).toMatchObject({ label: 'RC2026001', number: 'RC-2026-000001' });
  });

  it('takes Chinese words for a name only', () => {
    expect(read('冠脉 支架')).toEqual({ text: '冠脉 支架' });
  });
});
