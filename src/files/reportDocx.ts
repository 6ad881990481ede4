/** A report as a Word document: A4, headings, tables whose head is repeated, page numbers. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Report, ReportTable } from '../domain/basics/report.ts';
import { A4, written } from './docxText.ts';

/** Word takes the second font for Chinese characters. Both stand on every computer with Word or WPS. */
const FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimSun', cs: 'Arial' };

/** A4 lying, margins of 2 cm. */
const PAGE = { ...A4, margin: 1134 };
const TEXT_WIDTH = PAGE.height - 2 * PAGE.margin;

/** Characters of a cell that surely fits on a page, however narrow its column. */
const MAX_WHOLE_ROW = 600;

function tableOf({ columns, rows }: ReportTable): Table {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / all));
  const cell = (text: string | number, column: number, isHead = false) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      children: written(String(text))
        .split('\n')
        .map((line) => new Paragraph({ keepNext: isHead, children: [new TextRun({ text: line, bold: isHead })] })),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
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

/** @param language of the text, as in 'zh-CN': Word checks spelling by it */
export async function reportDocx(report: Report, language: string): Promise<Blob> {
  const document = new Document({
    title: written(report.title),
    // Otherwise the file says that nobody wrote it.
    creator: written(report.stamp),
    lastModifiedBy: written(report.stamp),
    styles: {
      default: { document: { run: { font: FONT, size: 21, language: { value: language, eastAsia: 'zh-CN' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ text: written(`${report.title} · ${report.stamp}  `), size: 16 }),
                  new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [new TextRun({ text: written(report.title), font: FONT })],
          }),
          ...report.lines.map(
            (line) => new Paragraph({ spacing: { after: 80 }, children: [new TextRun(written(line))] }),
          ),
          ...report.tables.flatMap((table) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_2,
              keepNext: true,
              spacing: { before: 240, after: 120 },
              children: [new TextRun({ text: written(table.title), font: FONT })],
            }),
            tableOf(table),
          ]),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}
