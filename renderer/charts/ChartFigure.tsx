import { ChartLine, Table2 } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { Button, classes } from '#renderer/ui/index.ts';
import styles from './ChartFigure.module.css';
import { ExportMenu } from './ExportMenu.tsx';
import { textOf, type ChartTable } from './table.ts';

type ChartFigureProps = {
  readonly label: string;
  /** Unit and convention, as they stand beside the title on the page: a file of the chart carries them too. */
  readonly caption?: string | undefined;
  /** Made only when the person asks for it. */
  readonly table: () => ChartTable;
  readonly children: ReactNode;
};

/**
 * A chart and the same figures as a table, so that nobody depends on seeing the picture; and both as files. The first
 * drawing inside is the picture, or the whole of it where nothing is drawn but laid out.
 */
export function ChartFigure({ label, caption = '', table, children }: ChartFigureProps) {
  const [asTable, setAsTable] = useState(false);
  const drawn = useRef<HTMLDivElement>(null);
  return (
    <figure className={classes(styles.figure)} aria-label={label}>
      <div className={classes(styles.switch)}>
        <ExportMenu
          label={label}
          caption={caption}
          table={table}
          isDrawn={!asTable}
          drawing={() => drawn.current?.querySelector('svg') ?? drawn.current}
        />
        <Button
          kind="quiet"
          size="small"
          icon={asTable ? <ChartLine /> : <Table2 />}
          aria-label={asTable ? `Show ${label} as a chart` : `Show ${label} as a table`}
          onPress={() => setAsTable(!asTable)}
        />
      </div>
      {asTable ? <FigureTable label={label} table={table()} /> : <div ref={drawn}>{children}</div>}
    </figure>
  );
}

function FigureTable({ label, table }: { readonly label: string; readonly table: ChartTable }) {
  return (
    <div className={classes(styles.scroll)} tabIndex={0} role="region" aria-label={label}>
      <table className={classes(styles.table)}>
        <thead>
          <tr>
            {table.head.map((cell, column) => (
              <th key={column} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {textOf(cell)}
                  </th>
                ) : (
                  <td key={column}>{textOf(cell)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
