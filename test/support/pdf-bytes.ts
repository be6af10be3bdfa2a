/** PDFs written by hand: a few objects, fonts that are not embedded. */

/** A page: the operators that paint it. */
export interface HandWritten {
  readonly pages: readonly string[];
  /** The font /F1. */
  readonly font?: string;
  /** All fonts by name, where there are more. */
  readonly fonts?: Readonly<Record<string, string>>;
  /** Left, bottom, right and top of the pages in points; A4. */
  readonly mediaBox?: readonly number[];
  /** Further entries of the page: /Rotate 90. */
  readonly entries?: string;
  /** Further objects by number, from 100. */
  readonly objects?: Readonly<Record<number, string>>;
  /** Further entries of the trailer. */
  readonly trailer?: string;
}

/** A Japanese font that is not embedded, with a predefined CMap. */
export function cidFont(encoding: string): string {
  return (
    `<</Type/Font/Subtype/Type0/BaseFont/Ryumin-Light-${encoding}/Encoding/${encoding}/DescendantFonts[` +
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/Ryumin-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>' +
    '/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/Ryumin-Light/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>]>>'
  );
}

/** UTF-16 of a text as a hexadecimal string, for the CMaps UniJIS-UCS2-H and -V. */
export function ucs2(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return `<${units.map(unit => unit.toString(16).padStart(4, '0')).join('')}>`;
}

/** A line of text: its place from the lower left corner, its size, and a string of the font. */
export function line(
  x: number,
  y: number,
  { size = 10, text }: { size?: number; text: string },
): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${text} Tj ET\n`;
}

/** The bytes of a PDF. */
export function pdfOf({
  pages,
  font = cidFont('UniJIS-UCS2-H'),
  fonts = { F1: font },
  mediaBox = [0, 0, 595, 842],
  objects: further = {},
  entries = '',
  trailer = '',
}: HandWritten): Uint8Array {
  const kids = pages.map((_, at) => `${10 + at * 2} 0 R`).join(' ');
  const objects: [number, string][] = [
    [1, '<</Type/Catalog/Pages 2 0 R>>'],
    [2, `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`],
    [
      3,
      `<<${Object.entries(fonts)
        .flatMap(([name, it]) => [`/${name}`, it])
        .join(' ')}>>`,
    ],
    ...pages.flatMap((content, at): [number, string][] => [
      [
        10 + at * 2,
        `<</Type/Page/Parent 2 0 R/MediaBox[${mediaBox.join(' ')}]/Resources<</Font 3 0 R>>/Contents ${11 + at * 2} 0 R ${entries}>>`,
      ],
      [11 + at * 2, `<</Length ${content.length}>>\nstream\n${content}\nendstream`],
    ]),
    ...Object.entries(further).map(([number, object]): [number, string] => [
      Number(number),
      object,
    ]),
  ];
  const body = objects.map(([number, object]) => `${number} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.5\n${body}trailer\n<</Root 1 0 R ${trailer}>>\n%%EOF\n`, 'latin1');
}
