import pdfmake, { type Document } from 'pdfmake';
import { fontPath } from './pdf-font.ts';

/** The one typeface of our documents; it has no second weight, so headings are told by size. */
export const pdfFont = 'Noto';

let isReady = false;

/** Draws a document as PDF, Chinese included. Heavy: a function that draws has a bundle of its own kind. */
export function drawPdf(document: Document): Promise<Uint8Array> {
  if (!isReady) {
    const path = fontPath();
    pdfmake.addFonts({ [pdfFont]: { normal: path, bold: path, italics: path, bolditalics: path } });
    // Nothing in these documents comes from the network, and of the disk only the typeface.
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((asked) => asked === path);
    isReady = true;
  }
  return pdfmake.createPdf({ defaultStyle: { font: pdfFont, fontSize: 10.5 }, ...document }).getBuffer();
}
