/** A blank paper as a Word document: A4, real headings, ruled room to write, and who it belongs to on each page. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, FieldValue, PaperField, PaperSheet, WordDocument } from '../domain/pack/paper.ts';
import { A4, HEADING_FONT, LIST, numberedLists, TEXT_FONT, written } from './docxText.ts';

/** Twentieths of a point, as all lengths here. Margins of 2 cm, and of 1.5 cm on a dense page. */
const MARGIN = 1134;
const DENSE_MARGIN = 850;
/** Height of a line of handwriting: 8.5 mm. */
const LINE = 480;
/** Height of a row of a table: 7.4 mm, so that a page has room for a list of 20. */
const ROW = 420;
/** Share of the width that labels take. */
const LABEL_SHARE = 0.32;
/** Options that together have so many characters stand in one line. */
const MAX_LINE_OF_OPTIONS = 30;
const BOX = '\u25A1';
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '8A9599' } as const;
const SHADE = { type: ShadingType.CLEAR, fill: 'EEF2F3', color: 'auto' } as const;

/** Half points of text, large and small print, and of headings of levels 1 to 3. */
const SIZES = { text: 21, large: 26, small: 17, headings: [32, 25, 22] } as const;
const DENSE_SIZES = { text: 19, large: 23, small: 15, headings: [32, 22, 20] } as const;
type Sizes = typeof SIZES | typeof DENSE_SIZES;

/** What the blocks of one document share. */
interface Page {
  sizes: Sizes;
  width: number;
  /** Around a paragraph. */
  gap: number;
  /** Each list counts from 1. */
  nextList: () => number;
}

const ruledLine = () =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: LINE, lineRule: LineRuleType.EXACT },
    border: { bottom: { ...RULE, space: 0 } },
    children: [],
  });

const paragraph = (text: string, size: number, gap: number, bold = false): Paragraph[] =>
  written(text)
    .split('\n')
    .map((line) => new Paragraph({ spacing: { after: gap }, children: [new TextRun({ text: line, size, bold })] }));

/** Two tables that follow each other would become one. */
const betweenTables = () =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 60, lineRule: LineRuleType.EXACT }, children: [] });

function valueParagraphs(value: FieldValue, { sizes }: Page): Paragraph[] {
  switch (value.kind) {
    case 'text':
      return paragraph(value.text, sizes.text, 0);
    case 'lines':
      // The last line is the border of the field.
      return [...Array.from({ length: value.lines - 1 }, ruledLine), new Paragraph({ children: [] })];
    case 'options': {
      const options = value.options.map((option) => `${BOX} ${option}`);
      const lines = options.join('').length <= MAX_LINE_OF_OPTIONS ? [options.join('\u3000')] : options;
      return lines.flatMap((line) => paragraph(line, sizes.text, 20));
    }
  }
}

const cellMargins = { top: 50, bottom: 50, left: 100, right: 100 };

function fieldRow({ label, notes, value }: PaperField, page: Page): TableRow {
  const { sizes, width } = page;
  const labelWidth = Math.floor(width * LABEL_SHARE);
  return new TableRow({
    cantSplit: true,
    height: { value: LINE * (value.kind === 'lines' ? value.lines : 0.8), rule: HeightRule.ATLEAST },
    children: [
      new TableCell({
        width: { size: labelWidth, type: WidthType.DXA },
        margins: cellMargins,
        shading: SHADE,
        children: [...paragraph(label, sizes.text, 0), ...notes.flatMap((note) => paragraph(note, sizes.small, 0))],
      }),
      new TableCell({
        width: { size: width - labelWidth, type: WidthType.DXA },
        margins: cellMargins,
        children: valueParagraphs(value, page),
      }),
    ],
  });
}

function grid(rows: TableRow[], widths: readonly number[]): (Table | Paragraph)[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  return [
    new Table({
      width: { size: all, type: WidthType.DXA },
      columnWidths: [...widths],
      borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
      rows,
    }),
    betweenTables(),
  ];
}

function tableOf({ head, rows }: Extract<Block, { kind: 'table' }>, { sizes, width }: Page): (Table | Paragraph)[] {
  const widths = head.map(() => Math.floor(width / head.length));
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      height: { value: ROW, rule: HeightRule.ATLEAST },
      children: head.map(
        (_, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            margins: cellMargins,
            ...(isHead && { shading: SHADE }),
            children: paragraph(cells[column] ?? '', sizes.small + 1, 0, isHead),
          }),
      ),
    });
  return grid([row(head, true), ...rows.map((cells) => row(cells, false))], widths);
}

function blockParts(block: Block, page: Page): (Paragraph | Table)[] {
  const { sizes, width, gap, nextList } = page;
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          keepNext: true,
          children: [new TextRun(written(block.text))],
        }),
      ];
    case 'text':
      return paragraph(block.text, sizes[block.size ?? 'text'], gap, block.size === 'large');
    case 'list': {
      const instance = nextList();
      return block.items.map(
        (item) =>
          new Paragraph({
            spacing: { after: gap / 2 },
            ...(block.style === 'numbered'
              ? { numbering: { reference: LIST, level: 0, instance } }
              : { bullet: { level: 0 } }),
            children: [new TextRun({ text: written(item), size: sizes[block.size ?? 'text'] })],
          }),
      );
    }
    case 'lines':
      return Array.from({ length: block.lines }, ruledLine);
    case 'fields': {
      const labelWidth = Math.floor(width * LABEL_SHARE);
      return grid(
        block.fields.map((field) => fieldRow(field, page)),
        [labelWidth, width - labelWidth],
      );
    }
    case 'table':
      return tableOf(block, page);
  }
}

function sectionOf({ title, blocks, head, foot }: PaperSheet, page: Page, margin: number): ISectionOptions {
  const small = { size: page.sizes.small, color: '55606A' };
  return {
    properties: {
      page: {
        size: { ...A4 },
        margin: { top: margin, bottom: margin, left: margin, right: margin, header: 500, footer: 400 },
      },
    },
    // Without one of its own, a section has that of the section before it: a bare sheet has empty ones.
    headers: {
      default: new Header({
        children: [
          new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: written(head), ...small })] }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children:
              foot === ''
                ? []
                : [
                    new TextRun({ text: written(`${foot}  `), ...small }),
                    new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], ...small }),
                  ],
          }),
        ],
      }),
    },
    children: [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        alignment: AlignmentType.CENTER,
        children: [new TextRun(written(title))],
      }),
      ...blocks.flatMap((block) => blockParts(block, page)),
    ],
  };
}

const headingStyle = (size: number, before: number, after: number) => ({
  run: { font: HEADING_FONT, size, bold: true, color: '1F2A30' },
  paragraph: { spacing: { before, after } },
});

/** @param language of the text, as in 'zh-CN': Word checks spelling by it */
export async function packDocx({ title, isDense, sheets }: WordDocument, language: string): Promise<Blob> {
  const sizes = isDense ? DENSE_SIZES : SIZES;
  const margin = isDense ? DENSE_MARGIN : MARGIN;
  const gap = isDense ? 30 : 80;
  let lists = 0;
  const page: Page = {
    sizes,
    width: A4.width - 2 * margin,
    gap,
    nextList: () => {
      lists += 1;
      return lists;
    },
  };
  // Otherwise the file says that nobody wrote it.
  const author = written(sheets[0]?.head || title);
  const document = new Document({
    title: written(title),
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: { run: { font: TEXT_FONT, size: sizes.text, language: { value: language, eastAsia: 'zh-CN' } } },
        heading1: headingStyle(sizes.headings[0], 0, gap * 2),
        heading2: headingStyle(sizes.headings[1], gap * 3, gap),
        heading3: headingStyle(sizes.headings[2], gap * 2, gap),
      },
    },
    numbering: numberedLists(480),
    sections: sheets.map((sheet) => sectionOf(sheet, page, margin)),
  });
  return Packer.toBlob(document);
}
