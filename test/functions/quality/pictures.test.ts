import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from '@jest/globals';
import { isPicture, picturePage } from '../../../functions/quality/make-pack-on-pack-requested/pictures.ts';
import { drawnStamp } from '../../../local/seed/drawn-papers.ts';

/** A red picture of 16 by 8 pixels. */
const wide = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAIABADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwCtRRRWR6B//9k=',
  'base64',
);

/** The same as a phone that was held upright stores it: the picture lies, and a note says how to turn it. */
function turned(orientation: number): Buffer {
  const note = Buffer.from('4578696600004d4d002a000000080001011200030000000100000000' + '00000000', 'hex');
  note.writeUInt16BE(orientation, 24);
  const head = Buffer.from([0xff, 0xe1, 0, note.length + 2]);
  return Buffer.concat([wide.subarray(0, 2), head, note, wide.subarray(2)]);
}

const url = (type: string, content: Uint8Array) =>
  `data:image/${type};base64,${Buffer.from(content).toString('base64')}`;

async function sizeOf(image: string): Promise<readonly number[]> {
  const [page, ...others] = (await PDFDocument.load(await picturePage(image))).getPages();
  expect(others).toEqual([]);
  return [Math.round(page?.getWidth() ?? 0), Math.round(page?.getHeight() ?? 0)];
}

describe('a picture becomes a page of A4', () => {
  it('lies where the picture is wide, and stands where a phone was held upright', async () => {
    expect(await sizeOf(url('jpeg', wide))).toEqual([842, 595]);
    expect(await sizeOf(url('jpeg', turned(1)))).toEqual([842, 595]);
    expect(await sizeOf(url('jpeg', turned(6)))).toEqual([595, 842]);
    expect(await sizeOf(url('jpeg', turned(8)))).toEqual([595, 842]);
    expect(await sizeOf(url('png', drawnStamp(32)))).toEqual([595, 842]);
  });

  it('is no page where only its first bytes are right', async () => {
    for (const image of [url('png', drawnStamp(32).subarray(0, 20)), url('jpeg', wide.subarray(0, 8))]) {
      expect(await picturePage(image)).toHaveLength(0);
      expect(await isPicture(image)).toBe(false);
    }
  });
});
