import { useState } from 'react';
import { Button } from './Button.tsx';
import styles from './ChangeTable.module.css';
import { classes } from './classes.ts';

export type ChangeRow = {
  readonly what: string;
  readonly field: string | null;
  readonly from: string | null;
  readonly to: string | null;
};

export type ChangeTableProps = {
  /** For a screen reader, where no heading says it. */
  readonly label?: string;
  readonly rows: readonly ChangeRow[];
  readonly heads?: readonly [what: string, from: string, to: string];
};

const most = 40;

/** What was changed, from what, to what. A long list begins with its first rows. */
export function ChangeTable({ label, rows, heads = ['What', 'Before', 'After'] }: ChangeTableProps) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, most);
  return (
    <>
      <table className={classes(styles.table)} aria-label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={index}>
              <th scope="row">
                {row.what}
                {row.field ? <span>, {row.field}</span> : null}
              </th>
              <td>{row.from ?? '–'}</td>
              <td>
                <b>{row.to ?? '–'}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length ? (
        <div>
          <Button size="small" onPress={() => setAll(true)}>
            Show {rows.length - shown.length} more
          </Button>
        </div>
      ) : null}
    </>
  );
}
