import { Download, FileImage, FileSpreadsheet, Image } from 'lucide-react';
import { use } from 'react';
import { Button, Menu, type MenuEntry } from '#renderer/ui/index.ts';
import { ChartFilesContext } from './chart-files.ts';
import { csvOf } from './export/csv.ts';
import { pngOf } from './export/png.ts';
import { pictureOf, type Picture } from './export/svg.ts';
import type { ChartTable } from './table.ts';

type Props = {
  readonly label: string;
  readonly caption: string;
  readonly table: () => ChartTable;
  /** What is drawn now; null while the table is shown. */
  readonly drawing: () => SVGSVGElement | HTMLElement | null;
  readonly isDrawn: boolean;
};

/** The chart as a picture or as figures, for a slide, a document or a spreadsheet. */
export function ExportMenu({ label, caption, table, drawing, isDrawn }: Props) {
  const files = use(ChartFilesContext);
  if (!files) return null;
  const picture = (make: (picture: Picture) => Blob | Promise<Blob>, ending: string): void => {
    const drawn = drawing();
    if (!drawn) return;
    const saved = async (): Promise<void> =>
      files.save(`${label}.${ending}`, await make(pictureOf(drawn, label, caption)));
    saved().catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      files.failed(
        `The picture of “${label}” could not be made (${why}). Nothing was changed. Save it as SVG or CSV instead.`,
      );
    });
  };
  const onlyDrawn = isDrawn ? {} : { disabled: true };
  const items: readonly MenuEntry[] = [
    {
      id: 'svg',
      label: 'Save as SVG',
      help: isDrawn ? 'Sharp at every size' : 'Show it as a chart first',
      icon: <FileImage />,
      run: () => picture(({ text }) => new Blob([text], { type: 'image/svg+xml' }), 'svg'),
      ...onlyDrawn,
    },
    {
      id: 'png',
      label: 'Save as PNG',
      help: isDrawn ? 'For slides and mail' : 'Show it as a chart first',
      icon: <Image />,
      run: () => picture(pngOf, 'png'),
      ...onlyDrawn,
    },
    {
      id: 'csv',
      label: 'Save as CSV',
      help: 'The figures, in full precision',
      icon: <FileSpreadsheet />,
      run: () => files.save(`${label}.csv`, new Blob([csvOf(table())], { type: 'text/csv' })),
    },
  ];
  return (
    <Menu
      label={`Save ${label}`}
      items={items}
      trigger={<Button kind="quiet" size="small" icon={<Download />} aria-label={`Save ${label} as a file`} />}
    />
  );
}
