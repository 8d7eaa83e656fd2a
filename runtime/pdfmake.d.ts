/**
 * As much of pdfmake as this house speaks. Its published types bring the browser's own into every file, where they
 * would let server code call what is not there.
 */
// The form of a declaration of somebody else's package, and that package's own default export.
/* eslint-disable no-restricted-syntax */
declare module 'pdfmake' {
  export type Margin = number | readonly [number, number, number, number];
  export interface Styled {
    readonly fontSize?: number;
    readonly color?: string;
    readonly fillColor?: string;
    readonly opacity?: number;
    readonly alignment?: 'left' | 'center' | 'right';
    readonly margin?: Margin;
    readonly pageBreak?: 'before' | 'after';
    readonly colSpan?: number;
    readonly width?: number | '*' | 'auto';
    readonly absolutePosition?: { readonly x: number; readonly y: number };
  }
  export type Content =
    | string
    | (Styled &
        (
          | { readonly text: string }
          | { readonly ul: readonly Content[] }
          | { readonly columns: readonly Content[] }
          | { readonly image: string; readonly fit?: readonly [number, number] }
          | {
              readonly table: {
                readonly headerRows?: number;
                readonly widths?: readonly (number | '*' | 'auto')[];
                readonly body: readonly (readonly (Content | Record<string, never>)[])[];
              };
              readonly layout?: 'noBorders' | 'lightHorizontalLines';
            }
        ));
  export interface Document {
    readonly pageSize: 'A4' | { readonly width: number; readonly height: 'auto' };
    readonly pageOrientation?: 'portrait' | 'landscape';
    readonly pageMargins: Margin;
    readonly defaultStyle?: { readonly font: string; readonly fontSize: number };
    readonly info?: { readonly title: string };
    readonly watermark?: {
      readonly text: string;
      readonly font: string;
      readonly color: string;
      readonly opacity: number;
      readonly angle: number;
    };
    readonly content: readonly Content[];
  }
  interface Faces {
    readonly normal: string;
    readonly bold: string;
    readonly italics: string;
    readonly bolditalics: string;
  }
  const pdfmake: {
    addFonts(fonts: Readonly<Record<string, Faces>>): void;
    setUrlAccessPolicy(may: (url: string) => boolean): void;
    setLocalAccessPolicy(may: (path: string) => boolean): void;
    createPdf(document: Document): { getBuffer(): Promise<Buffer> };
  };
  export default pdfmake;
}
