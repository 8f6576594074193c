export type Cell = { readonly text: string; readonly right?: boolean };

/** Columns that line up, whatever the script: the first row is the head and gets a rule under it. */
export function table(rows: readonly (readonly (string | Cell)[])[]): string[] {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)));
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...cells.map((row) => widthOf(row[column]?.text ?? ''))),
  );
  const lines = cells.map((row) =>
    widths
      .map((width, column) => pad(row[column], width))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return lines.length > 1 ? [lines[0] ?? '', rule, ...lines.slice(1)] : lines;
}

function pad(cell: Cell | undefined, width: number): string {
  const text = cell?.text ?? '';
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return cell?.right ? space + text : text + space;
}

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uFF01-\uFF60]/u;

function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segments.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}
