import { degrees, PDFDocument, rgb, StandardFonts, type PDFPage } from '@cantoo/pdf-lib';

/** Adds the pages of a PDF; how many they are, 0 where it cannot be read, e.g. under a password. */
async function addPages(pack: PDFDocument, bytes: Uint8Array): Promise<number> {
  try {
    const source = await PDFDocument.load(bytes);
    const pages = await pack.copyPages(source, source.getPageIndices());
    for (const page of pages) pack.addPage(page);
    return pages.length;
  } catch {
    return 0;
  }
}

/** How many pages each document has when it is bound, in the order given. */
export async function pagesOf(leaves: readonly Uint8Array[]): Promise<readonly number[]> {
  const trial = await PDFDocument.create();
  const counts: number[] = [];
  for (const leaf of leaves) counts.push(await addPages(trial, leaf));
  return counts;
}

/** A page as a reader sees it: where its lower left corner lies in the page's own measure, which may be turned. */
function seen(page: PDFPage) {
  const { x, y, width, height } = page.getMediaBox();
  const angle = ((page.getRotation().angle % 360) + 360) % 360;
  const isTurned = angle % 180 !== 0;
  const corner = {
    x: angle === 90 || angle === 180 ? x + width : x,
    y: angle === 180 || angle === 270 ? y + height : y,
  };
  const [cos, sin] = [Math.round(Math.cos((angle * Math.PI) / 180)), Math.round(Math.sin((angle * Math.PI) / 180))];
  return {
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    rotate: degrees(angle),
    at: (right: number, up: number) => ({
      x: corner.x + right * cos - up * sin,
      y: corner.y + right * sin + up * cos,
    }),
  };
}

/**
 * Binds our own pages and the documents into one PDF. The overlay (watermark and stamp, one page upright and one lying) is
 * laid over every page, whatever its size and turn, and each gets its number.
 */
export async function bind(
  own: Uint8Array,
  leaves: readonly Uint8Array[],
  overlay: { readonly upright: Uint8Array; readonly lying: Uint8Array },
  title: string,
): Promise<{ readonly content: Uint8Array; readonly pages: number }> {
  const pack = await PDFDocument.create();
  pack.setTitle(title);
  await addPages(pack, own);
  for (const leaf of leaves) await addPages(pack, leaf);
  const [[upright], [lying]] = await Promise.all([
    pack.embedPdf(overlay.upright, [0]),
    pack.embedPdf(overlay.lying, [0]),
  ]);
  if (!upright || !lying) throw new Error('the overlay of a pack has no page');
  const digits = await pack.embedFont(StandardFonts.Helvetica);
  const pages = pack.getPages();
  pages.forEach((page, number) => {
    const { width, height, rotate, at } = seen(page);
    page.drawPage(width > height ? lying : upright, { ...at(0, 0), width, height, rotate });
    const text = `${number + 1} / ${pages.length}`;
    page.drawText(text, { ...at(width / 2 - 12, 14), size: 9, font: digits, color: rgb(0.3, 0.3, 0.3), rotate });
  });
  return { content: await pack.save(), pages: pages.length };
}
