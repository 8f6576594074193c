/** A sheet as LibreOffice opens it, with every number to its last bit and shown in a format of its own. */
export type SheetCell = { readonly value: number; readonly format?: Format } | { readonly text: string } | null;
export type Format = 'money' | 'grouped' | 'percent' | 'scientific' | 'thousands' | 'month' | 'year';

type Locale = { readonly language: string; readonly country: string };

export function writeSheet(rows: readonly (readonly SheetCell[])[], locale: Locale): string {
  const table = rows.map((row) => `<table:table-row>${row.map(cellXml).join('')}</table:table-row>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="${locale.language}" fo:country="${locale.country}"/></style:default-style></office:styles>
<office:automatic-styles>
${(Object.keys(formats) as Format[]).map((name) => styleXml(name, locale)).join('\n')}
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Plan">
${table}
</table:table></office:spreadsheet></office:body>
</office:document>`;
}

function cellXml(cell: SheetCell): string {
  if (cell === null) return '<table:table-cell/>';
  if ('text' in cell) {
    return `<table:table-cell office:value-type="string"><text:p>${cell.text}</text:p></table:table-cell>`;
  }
  const style = cell.format === undefined ? '' : ` table:style-name="cell-${cell.format}"`;
  return `<table:table-cell office:value-type="float" office:value="${cell.value}"${style}/>`;
}

const digits = (places: number, more = ''): string =>
  `<number:number number:decimal-places="${places}" number:min-decimal-places="${places}" number:min-integer-digits="1"${more}/>`;
const grouped = ' number:grouping="true"';
const formats: Readonly<Record<Format, readonly [element: string, content: string]>> = {
  money: [
    'currency-style',
    `${digits(2, grouped)}<number:text> </number:text><number:currency-symbol>€</number:currency-symbol>`,
  ],
  grouped: ['number-style', digits(2, grouped)],
  percent: ['percentage-style', `${digits(1)}<number:text>%</number:text>`],
  scientific: [
    'number-style',
    '<number:scientific-number number:decimal-places="2" number:min-integer-digits="1" number:min-exponent-digits="2"/>',
  ],
  thousands: ['number-style', digits(0, `${grouped} number:display-factor="1000"`)],
  month: [
    'date-style',
    '<number:month number:textual="true"/><number:text> </number:text><number:year number:style="long"/>',
  ],
  year: ['date-style', '<number:year number:style="long"/>'],
};

function styleXml(name: Format, { language, country }: Locale): string {
  const [element, content] = formats[name];
  const locale = `number:language="${language}" number:country="${country}"`;
  return `<number:${element} style:name="number-${name}" ${locale}>${content}</number:${element}><style:style style:name="cell-${name}" style:family="table-cell" style:data-style-name="number-${name}"/>`;
}
