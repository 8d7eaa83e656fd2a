import { degrees, PDFDocument, rgb, StandardFonts, type PDFPage } from '@cantoo/pdf-lib';
import type { ContentType } from '../../../domain/quality/attachment.ts';

/** A document that goes into the pack as it is. */
export interface Leaf {
  readonly contentType: ContentType;
  readonly content: Uint8Array;
}

/** A4 in points, and what stays white around a picture. */
const a4 = [595.28, 841.89] as const;
const margin = 40;

async function picturePage(pack: PDFDocument, { contentType, content }: Leaf): Promise<void> {
  const image = contentType === 'image/png' ? await pack.embedPng(content) : await pack.embedJpg(content);
  const isWide = image.width > image.height;
  const size: [number, number] = isWide ? [a4[1], a4[0]] : [a4[0], a4[1]];
  const [width, height] = size;
  const { width: w, height: h } = image.scaleToFit(width - 2 * margin, height - 2 * margin);
  pack.addPage(size).drawImage(image, { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h });
}

async function addPages(pack: PDFDocument, bytes: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(bytes);
  for (const page of await pack.copyPages(source, source.getPageIndices())) pack.addPage(page);
}

/** The document with its pages at the end of the pack; how many they are, 0 where it cannot be read, e.g. under a password. */
async function addLeaf(pack: PDFDocument, leaf: Leaf): Promise<number> {
  const before = pack.getPageCount();
  try {
    await (leaf.contentType === 'application/pdf' ? addPages(pack, leaf.content) : picturePage(pack, leaf));
  } catch {
    while (pack.getPageCount() > before) pack.removePage(pack.getPageCount() - 1);
  }
  return pack.getPageCount() - before;
}

/** How many pages each document has, in the order given. */
export async function pagesOf(leaves: readonly Leaf[]): Promise<readonly number[]> {
  const trial = await PDFDocument.create();
  const counts: number[] = [];
  for (const leaf of leaves) counts.push(await addLeaf(trial, leaf));
  return counts;
}

/** How many pages a finished PDF has. */
export async function pageCount(bytes: Uint8Array): Promise<number> {
  return (await PDFDocument.load(bytes)).getPageCount();
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
  leaves: readonly Leaf[],
  overlay: { readonly upright: Uint8Array; readonly lying: Uint8Array },
  title: string,
): Promise<{ readonly content: Uint8Array; readonly pages: number }> {
  const pack = await PDFDocument.create();
  pack.setTitle(title);
  await addPages(pack, own);
  for (const leaf of leaves) await addLeaf(pack, leaf);
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
