/** What all Word documents of ours share. */
import { AlignmentType, LevelFormat } from 'docx';

/** Twentieths of a point. */
export const A4 = { width: 11906, height: 16838 } as const;

/** A text without what XML cannot hold: Word would refuse the whole file. */
export const written = (text: string): string => text.replace(/[\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}|\p{Cs}/gu, ' ');

/** Word takes the second font for Chinese characters. All stand on every computer with Word or WPS. */
export const TEXT_FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: 'SimSun',
  cs: 'Times New Roman',
} as const;
export const HEADING_FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimHei', cs: 'Arial' } as const;

/** By this name a paragraph says that it is an entry of a numbered list. */
export const LIST = 'list';

/** How a document numbers its lists. @param indent in twentieths of a point */
export const numberedLists = (indent: number) => ({
  config: [
    {
      reference: LIST,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: indent, hanging: indent } } },
        },
      ],
    },
  ],
});
