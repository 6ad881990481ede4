/** What a workbook hides: whole sheets, and rows of them. The reader of cells does not tell. */
import { strFromU8, unzipSync } from 'fflate';

export interface SheetVisibility {
  isHidden: boolean;
  /** Indexes of the rows that are not shown, counted from 0. */
  hiddenRows: ReadonlySet<number>;
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1];

const tagsOf = (xml: string, name: string): string[] => xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** In the order of the sheets. A workbook that is put together otherwise than usual hides nothing that is known. */
export function visibilityOf(workbook: Uint8Array): SheetVisibility[] {
  const files = unzipSync(workbook, { filter: ({ name }) => /^xl\/(workbook|worksheets\/|_rels\/)/.test(name) });
  const xmlOf = (path: string) => (files[path] ? strFromU8(files[path]) : '');
  const targets = new Map(
    tagsOf(xmlOf('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  );
  return tagsOf(xmlOf('xl/workbook.xml'), 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, 'id')) ?? '';
    const xml = xmlOf(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    const hidden = tagsOf(xml, 'row').filter((row) => isOn(attribute(row, 'hidden')));
    return {
      isHidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
      hiddenRows: new Set(hidden.map((row) => Number(attribute(row, 'r')) - 1)),
    };
  });
}
