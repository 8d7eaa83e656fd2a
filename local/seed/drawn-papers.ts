import { deflateSync, crc32 } from 'node:zlib';
import { drawPdf } from '../../runtime/pdf.ts';

/** A made-up paper as PDF: a heading, its lines, and a sentence that says what it is. */
export function drawnPaper(title: string, lines: readonly string[]): Promise<Uint8Array> {
  return drawPdf({
    pageSize: 'A4',
    pageMargins: [72, 90, 72, 72],
    info: { title },
    content: [
      { text: title, fontSize: 26, alignment: 'center', margin: [0, 0, 0, 40] },
      ...lines.map((text) => ({ text, fontSize: 12, margin: [0, 0, 0, 10] as const })),
      {
        text: '演示资料，内容均为虚构 · Demonstration only, all of it made up',
        color: '#888888',
        margin: [0, 60, 0, 0],
      },
    ],
  });
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A red ring with a star of five points on nothing: the image of a round company stamp, `size` pixels wide, as PNG. */
export function drawnStamp(size = 240): Uint8Array {
  const centre = (size - 1) / 2;
  const isRed = (x: number, y: number): boolean => {
    const [dx, dy] = [x - centre, y - centre];
    const distance = Math.hypot(dx, dy) / centre;
    if (distance > 0.88 && distance < 0.98) return true;
    // How far the rim of the star is in this direction: it goes in and out five times in a turn.
    const turn = ((((Math.atan2(dx, -dy) / (2 * Math.PI)) * 5) % 1) + 1) % 1;
    const towards = Math.abs(turn - 0.5) * 2;
    return distance < 0.16 + 0.24 * towards ** 1.6;
  };
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (isRed(x, y)) rows.set([200, 20, 30, 210], y * (1 + size * 4) + 1 + x * 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a channel, red, green, blue and alpha.
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}
