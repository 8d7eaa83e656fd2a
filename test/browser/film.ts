import drawing from '@bwip-js/node';
import { writeFile } from 'node:fs/promises';

const width = 640;
const height = 480;

/** A film (Y4M) of a GS1 DataMatrix held before a camera, for the browser's fake camera. */
export async function filmOfCode(path: string, bracketed: string): Promise<void> {
  // The named export `raw` is a symbology; the function that answers modules is the default's.
  const [drawn] = drawing.raw({ bcid: 'gs1datamatrix', text: bracketed }) as unknown as [
    { readonly pixs: readonly number[]; readonly pixx: number; readonly pixy: number },
  ];
  const module = Math.floor(300 / Math.max(drawn.pixx, drawn.pixy));
  const left = Math.floor((width - drawn.pixx * module) / 2);
  const top = Math.floor((height - drawn.pixy * module) / 2);
  const luma = Buffer.alloc(width * height, 235);
  drawn.pixs.forEach((isDark, at) => {
    if (!isDark) return;
    const x = left + (at % drawn.pixx) * module;
    const y = top + Math.floor(at / drawn.pixx) * module;
    for (let row = y; row < y + module; row += 1) luma.fill(16, row * width + x, row * width + x + module);
  });
  const grey = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, grey]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`);
  await writeFile(path, Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]));
}
