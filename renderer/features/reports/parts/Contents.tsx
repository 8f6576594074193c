import { useEffect, useState } from 'react';
import { Card, classes } from '#renderer/ui/index.ts';
import { count, useWorkspace } from '#renderer/lib/index.ts';
import { reportContents, type ReportContents } from '../contents.ts';
import styles from './Contents.module.css';

export function Contents({ caseId, caseName }: { readonly caseId: string; readonly caseName: string }) {
  const records = useWorkspace((state) => state.records);
  const [contents, setContents] = useState<ReportContents | null>(null);
  useEffect(() => {
    let wanted = true;
    void reportContents(records, caseId).then((found) => {
      if (wanted) setContents(found);
    });
    return () => {
      wanted = false;
    };
  }, [records, caseId]);
  return (
    <Card title="What is in it" caption={caseName}>
      {contents ? (
        <>
          <h3>{contents.pdf}</h3>
          <ol className={classes(styles.sections)}>
            {contents.sections.map(({ title, holds }) => (
              <li key={title}>
                <span>{title}</span>
                <span>{holds}</span>
              </li>
            ))}
          </ol>
          <h3>{count(contents.tables.length, 'CSV file')}</h3>
          <ul className={classes(styles.tables)}>
            {contents.tables.map(({ file, title, rows }) => (
              <li key={file}>
                <span>
                  {file}
                  <small>{title}</small>
                </span>
                <span>{count(rows, 'row')}</span>
              </li>
            ))}
          </ul>
          <p className={classes(styles.foot)}>
            Every page carries the conventions of the figures and a fingerprint of the workspace, so that a print can be
            traced to the file it came from.
          </p>
        </>
      ) : (
        <p className={classes(styles.foot)}>Looking through the case…</p>
      )}
    </Card>
  );
}
