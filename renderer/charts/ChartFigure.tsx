import { ChartLine, Table2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button, classes } from '#renderer/ui/index.ts';
import styles from './ChartFigure.module.css';

export type ChartTable = {
  readonly head: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly string[])[];
};

type ChartFigureProps = {
  readonly label: string;
  /** Made only when the person asks for it. */
  readonly table: () => ChartTable;
  readonly children: ReactNode;
};

/** A chart and the same figures as a table: a switch in the corner, so that nobody depends on seeing the picture. */
export function ChartFigure({ label, table, children }: ChartFigureProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={classes(styles.figure)} aria-label={label}>
      <div className={classes(styles.switch)}>
        <Button
          kind="quiet"
          size="small"
          icon={asTable ? <ChartLine /> : <Table2 />}
          aria-label={asTable ? `Show ${label} as a chart` : `Show ${label} as a table`}
          onPress={() => setAsTable(!asTable)}
        />
      </div>
      {asTable ? <FigureTable label={label} table={table()} /> : children}
    </figure>
  );
}

function FigureTable({ label, table }: { readonly label: string; readonly table: ChartTable }) {
  return (
    <div className={classes(styles.scroll)} tabIndex={0} role="region" aria-label={label}>
      <table className={classes(styles.table)}>
        <thead>
          <tr>
            {table.head.map((cell) => (
              <th key={cell} scope="col">
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
                    {cell}
                  </th>
                ) : (
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
