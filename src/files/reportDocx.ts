/**
 * A report as a Word document: A4, real headings, tables whose head is repeated, the number of the page.
 *
 * What is handed in has a first page with what one has to know, then annexes; they lie where their tables are wide.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { isWide, type Named, type Report, type ReportPaper, type ReportTable } from '../domain/basics/report.ts';
import { A4, HEADING_FONT, LIST, numberedLists, TEXT_FONT, written } from './docxText.ts';

/** Margins of 2 cm, above and below of 1.8 cm; twentieths of a point, as all lengths here. */
const MARGIN = 1134;
const UPPER = 1020;

/** Half points: the text, the cells of tables, small print, and headings. */
const SIZES = { text: 21, cell: 18, small: 16, title: 36, heading: 25, figure: 30 } as const;

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '7A868C' } as const;
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BOX = { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE } as const;
const SHADE = { type: ShadingType.CLEAR, fill: 'EEF2F3', color: 'auto' } as const;
const CELL_MARGINS = { top: 30, bottom: 30, left: 80, right: 80 } as const;
const GREY = '55606A';
const BLACK = '000000';

/** Room for a name, and for a seal. */
const SIGN_HEIGHT = 620;

/** Characters of a cell that surely fits on a page, however narrow its column. */
const MAX_WHOLE_ROW = 600;

type Line = { size?: number; bold?: boolean; color?: string; keepNext?: boolean; center?: boolean };

/** A text as paragraphs, one for each of its lines. */
const paragraphs = (text: string, after: number, line: Line = {}): Paragraph[] => {
  const { keepNext = false, center = false, ...run } = line;
  return written(text)
    .split('\n')
    .map(
      (each) =>
        new Paragraph({
          keepNext,
          ...(center && { alignment: AlignmentType.CENTER }),
          spacing: { after },
          children: [new TextRun({ text: each, ...run })],
        }),
    );
};

const headingOf = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ heading: level, keepNext: true, children: [new TextRun(written(text))] });

/** Widths of columns that add up to the width of the text. */
function widthsOf(shares: readonly number[], width: number): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((width * share) / all));
}

function tableOf({ columns, rows }: ReportTable, width: number): Table {
  const widths = widthsOf(
    columns.map((column) => column.width),
    width,
  );
  const cell = (text: string | number, column: number, isHead = false) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: CELL_MARGINS,
      ...(isHead && { shading: SHADE }),
      children: paragraphs(String(text), 0, { size: SIZES.cell, bold: isHead, keepNext: isHead }),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: BOX,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, i) => cell(title, i, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            // One that is higher than a page would lose what does not fit.
            cantSplit: row.every((text) => String(text).length < MAX_WHOLE_ROW),
            children: row.map((text, i) => cell(text, i)),
          }),
      ),
    ],
  });
}

/** A table under its heading. */
const titled = (table: ReportTable, width: number): (Paragraph | Table)[] => [
  headingOf(table.title, HeadingLevel.HEADING_2),
  tableOf(table, width),
];

/** One row of cells, each with its paragraphs. */
function boxes(cells: readonly Paragraph[][], shares: readonly number[], width: number, height = 0): TableRow {
  const widths = widthsOf(shares, width);
  return new TableRow({
    cantSplit: true,
    ...(height > 0 && { height: { value: height, rule: HeightRule.ATLEAST } }),
    children: cells.map(
      (children, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          margins: CELL_MARGINS,
          verticalAlign: VerticalAlign.CENTER,
          children,
        }),
    ),
  });
}

/** Two facts in a row, each value on a line that a hand can write on. */
function factsTable(facts: readonly Named[], width: number): Table {
  const shares = [14, 36, 14, 36];
  const pairs = facts.filter((_, index) => index % 2 === 0).map((_, index) => facts.slice(2 * index, 2 * index + 2));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widthsOf(shares, width),
    borders: { ...BOX, left: NO_RULE, right: NO_RULE, insideVertical: NO_RULE },
    rows: pairs.map((pair) =>
      boxes(
        [...pair, ...(pair.length < 2 ? [['', ''] as const] : [])].flatMap(([name, value]) => [
          paragraphs(name, 0, { color: GREY }),
          paragraphs(value, 0),
        ]),
        shares,
        width,
        420,
      ),
    ),
  });
}

/** Each figure large, its name below. */
const figuresTable = (figures: readonly Named[], width: number): Table =>
  new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widthsOf(
      figures.map(() => 1),
      width,
    ),
    borders: BOX,
    rows: [
      boxes(
        figures.map(([name, value]) => [
          ...paragraphs(value, 0, { size: SIZES.figure, bold: true, center: true }),
          ...paragraphs(name, 0, { size: SIZES.small + 2, color: GREY, center: true }),
        ]),
        figures.map(() => 1),
        width,
      ),
    ],
  });

/** Who signs or seals, side by side, each with room for it above the day. */
function signsTable(signers: readonly string[], day: string, width: number): Table {
  const shares = signers.map(() => 1);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widthsOf(shares, width),
    borders: BOX,
    rows: [
      boxes(
        signers.map((signer) => [
          ...paragraphs(signer, SIGN_HEIGHT, { size: SIZES.cell }),
          ...paragraphs(day, 0, { size: SIZES.cell, color: GREY }),
        ]),
        shares,
        width,
      ),
    ],
  });
}

/** What follows a table, so that two do not become one. */
const gap = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT }, children: [] });

function firstPage({ title, facts, conclusion, figures, tables, asks, signers, words }: ReportPaper, width: number) {
  const [verdict = '', ...more] = conclusion;
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      children: [new TextRun(written(title))],
    }),
    factsTable(facts, width),
    headingOf(words.conclusion, HeadingLevel.HEADING_2),
    ...paragraphs(verdict, 60, { bold: true }),
    ...more.flatMap((line) => paragraphs(line, 60)),
    gap(),
    ...(figures.length > 0 ? [figuresTable(figures, width)] : []),
    ...tables.flatMap((table) => titled(table, width)),
    ...(asks.length > 0 ? [headingOf(words.asks, HeadingLevel.HEADING_2)] : []),
    ...asks.map(
      (ask) =>
        new Paragraph({
          numbering: { reference: LIST, level: 0 },
          keepNext: true,
          spacing: { after: 40 },
          children: [new TextRun(written(ask))],
        }),
    ),
    ...(signers.length > 0
      ? [headingOf(words.sign, HeadingLevel.HEADING_2), signsTable(signers, words.day, width)]
      : []),
  ];
}

/** The annexes, then in small print how the report was made. */
const annexPages = ({ annexes, notes, words }: ReportPaper, stamp: string, width: number) => [
  ...annexes.flatMap((table) => titled(table, width)),
  headingOf(words.notes, HeadingLevel.HEADING_2),
  ...[...notes, stamp].flatMap((note) => paragraphs(note, 30, { size: SIZES.small, color: GREY })),
];

function footer(said: string, page: string): Footer {
  const small = { size: SIZES.small, color: GREY };
  // "{page}" and "{pages}" stand where the words of the language want them.
  const numbered = page
    .split(/(\{pages?\})/)
    .map((part) => (part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part));
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: written(`${said}  `), ...small }),
          new TextRun({ children: numbered, ...small }),
        ],
      }),
    ],
  });
}

function sectionOf(isLying: boolean, foot: Footer, children: (width: number) => (Paragraph | Table)[], isNext = false) {
  const section: ISectionOptions = {
    properties: {
      ...(isNext && { type: SectionType.NEXT_PAGE }),
      page: {
        // The library turns the page by itself.
        size: {
          ...A4,
          orientation: isLying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: UPPER, bottom: UPPER, left: MARGIN, right: MARGIN, footer: 480 },
      },
    },
    footers: { default: foot },
    children: children((isLying ? A4.height : A4.width) - 2 * MARGIN),
  };
  return section;
}

/** A report without a first page of its own: its lines, then its tables. */
const plainPages =
  ({ title, lines, tables }: Report) =>
  (width: number): (Paragraph | Table)[] => [
    headingOf(title, HeadingLevel.HEADING_1),
    ...lines.flatMap((line) => paragraphs(line, 80)),
    ...tables.flatMap((table) => titled(table, width)),
  ];

function sectionsOf(report: Report): ISectionOptions[] {
  const { title, stamp, paper, tables } = report;
  if (!paper) return [sectionOf(isWide(tables), footer(`${title} · ${stamp}`, '{page} / {pages}'), plainPages(report))];
  const foot = footer(title, paper.words.page);
  const first = isWide(paper.tables);
  const annexes = (width: number) => annexPages(paper, stamp, width);
  // Without annexes the small print stands below the signatures.
  if (paper.annexes.length === 0)
    return [sectionOf(first, foot, (width) => [...firstPage(paper, width), ...annexes(width)])];
  return [
    sectionOf(first, foot, (width) => firstPage(paper, width)),
    sectionOf(isWide(paper.annexes), foot, annexes, true),
  ];
}

const headingStyle = (size: number, before: number, after: number) => ({
  run: { font: HEADING_FONT, size, bold: true, color: BLACK },
  paragraph: { spacing: { before, after } },
});

/** @param language of the text, as in 'zh-CN': Word checks spelling by it */
export async function reportDocx(report: Report, language: string): Promise<Blob> {
  // Otherwise the file says that nobody wrote it.
  const author = written(report.file?.of || report.title);
  const document = new Document({
    title: written(report.title),
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: { run: { font: TEXT_FONT, size: SIZES.text, language: { value: language, eastAsia: 'zh-CN' } } },
        heading1: headingStyle(SIZES.title, 0, 240),
        heading2: headingStyle(SIZES.heading, 200, 80),
      },
    },
    numbering: numberedLists(420),
    sections: sectionsOf(report),
  });
  return Packer.toBlob(document);
}
