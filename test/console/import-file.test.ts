import { describe, expect, test } from '@jest/globals';
import { largestRecordBytes, readImportFile } from '../../console/src/screens/master/import-file.ts';

/** A line of the report that is not the line of the file sends people to mend the wrong record. */
const record = (id: number) => ({ id });
const lines = (count: number, from = 1) =>
  Array.from({ length: count }, (_, at) => JSON.stringify(record(from + at))).join('\n');

describe('is cut into requests whose records follow each other in the file', () => {
  test('a hundred a request, each with the line it begins on', () => {
    const file = readImportFile(lines(250));
    expect(file?.batches.map(({ firstLine, records }) => [firstLine, records.length])).toEqual([
      [1, 100],
      [101, 100],
      [201, 50],
    ]);
    expect(file?.records).toBe(250);
    expect(file?.unsent).toEqual([]);
  });

  test('a blank line begins another request, so that line numbers stay those of the file', () => {
    const file = readImportFile(`${lines(2)}\n\n${lines(1, 3)}\r\n`);
    expect(file?.batches).toEqual([
      { firstLine: 1, records: [record(1), record(2)] },
      { firstLine: 4, records: [record(3)] },
    ]);
  });

  test('an array is told by the places of its records', () => {
    const file = readImportFile(JSON.stringify([record(1), 'no record', record(3)], null, 2));
    expect(file?.batches.map(({ firstLine }) => firstLine)).toEqual([1, 3]);
    expect(file?.unsent).toEqual([{ line: 2, why: 'noRecord' }]);
  });

  test('the mark that some editors put at the beginning is no part of the first record', () => {
    expect(readImportFile(`\uFEFF${lines(1)}`)?.records).toBe(1);
    expect(readImportFile(`\uFEFF[${JSON.stringify(record(1))}]`)?.records).toBe(1);
  });
});

describe('tells what cannot be handed in without asking the API', () => {
  test.each(['not json', '"text"', '[1]', 'null', '{"open":'])('%s', (line) => {
    expect(readImportFile(`${lines(1)}\n${line}`)).toMatchObject({
      records: 1,
      unsent: [{ line: 2, why: 'noRecord' }],
    });
  });

  test('a record that is larger than the API takes, counted in bytes', () => {
    // The letters take three bytes each: by their number the record would pass.
    const large = JSON.stringify({ name: '械'.repeat(largestRecordBytes / 3) });
    expect(readImportFile(large)).toEqual({ batches: [], unsent: [{ line: 1, why: 'tooLarge' }], records: 0 });
  });

  test('an array that cannot be read at all', () => {
    expect(readImportFile('[{"id":1},')).toBeUndefined();
  });

  test('an empty file', () => {
    expect(readImportFile('\n')).toEqual({ batches: [], unsent: [], records: 0 });
  });
});
