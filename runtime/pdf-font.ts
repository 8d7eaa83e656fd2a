import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The typeface of the PDFs: all 6,763 characters of GB 2312, under the SIL Open Font License. */
export const fontFile = 'NotoSansSC_400Regular.ttf';

/** Where it lies: beside the bundle when deployed (`infra/bundle.ts` puts it there), in its package otherwise. */
export function fontPath(): string {
  const beside = join(import.meta.dirname, fontFile);
  if (existsSync(beside)) return beside;
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/400Regular/${fontFile}`);
}
