import { PDFDocument } from '@cantoo/pdf-lib';
import { drawPdf } from '../../../runtime/pdf.ts';

/** A4 in points, and what stays white around a picture. */
const [short, long] = [595.28, 841.89];
const margin = 40;

/** Whether a picture is wider than high as a reader sees it: a phone says in the file how it was held. */
async function isWide(image: string): Promise<boolean> {
  const probe = await drawPdf({
    pageSize: { width: 100, height: 'auto' },
    pageMargins: 0,
    content: [{ image, width: 100 }],
  });
  const [page] = (await PDFDocument.load(probe)).getPages();
  return page !== undefined && page.getHeight() < page.getWidth();
}

/** Whether a picture can be drawn at all; its first bytes may be all that is right about it. */
export const isPicture = async (image: string): Promise<boolean> => (await picturePage(image)).length > 0;

/**
 * A picture (a data URL) as a page of A4, upright or lying as the picture is; no page at all where it cannot be read.
 */
export async function picturePage(image: string): Promise<Uint8Array> {
  try {
    const lies = await isWide(image);
    const [width, height] = lies ? [long, short] : [short, long];
    return await drawPdf({
      pageSize: 'A4',
      pageOrientation: lies ? 'landscape' : 'portrait',
      pageMargins: margin,
      content: [{ image, fit: [width - 2 * margin, height - 2 * margin], alignment: 'center' }],
    });
  } catch {
    return new Uint8Array();
  }
}
