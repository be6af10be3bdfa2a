/** A file as a Word document. */
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { Block } from './blocks.js';

/** Twips that a full-width character of 10.5 points takes. */
const CHARACTER = 210;

/** Blocks as a Word document: paragraphs with indents, tables with a header row. */
export async function docxOf(blocks: readonly Block[]): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: blocks.flatMap(docxBlock) }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

function docxBlock(block: Block): readonly (Paragraph | Table)[] {
  if (block.kind === 'page-break') return [new Paragraph({ text: '', pageBreakBefore: true })];
  if (block.kind === 'table') return [tableOf(block)];
  const isCentred = block.as === 'title';
  return [
    new Paragraph({
      children: [new TextRun(block.text)],
      indent: { left: isCentred ? 0 : (block.indent ?? 0) * CHARACTER },
      ...(isCentred ? { alignment: AlignmentType.CENTER } : {}),
    }),
  ];
}

function tableOf({ rows, header }: Extract<Block, { kind: 'table' }>): Table {
  return new Table({
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: header && at === 0,
          children: row.map(text => new TableCell({ children: [new Paragraph(text)] })),
        }),
    ),
  });
}
