import { LifeBuoy } from 'lucide-react';
import type { SalvageReport } from '#shared/model/salvage-report.ts';
import { Button, classes, Dialog } from '#renderer/ui/index.ts';
import { count, useShell, type Salvage } from '#renderer/lib/index.ts';
import styles from './Salvaged.module.css';

/** What came back of a damaged file, and what did not. */
export function Salvaged({ salvage }: { readonly salvage: Salvage }) {
  const { report, damaged, made } = salvage;
  const close = (): void => useShell.setState({ salvaged: null });
  return (
    <Dialog
      title={report.complete ? 'Everything was recovered' : 'This is what could be recovered'}
      icon={<LifeBuoy />}
      size="medium"
      open
      onClose={close}
      actions={
        <Button kind="primary" autoFocus onPress={close}>
          Go on
        </Button>
      }
    >
      <p>
        <b>{made.name}</b> is open now, with {rowsOf(report)}. <b>{damaged.name}</b> was not changed.
      </p>
      {report.complete ? <p>Nothing is missing: the checksum of the file fits what was read.</p> : null}
      <List title="Missing" items={report.missing} />
      <List title="To look over" items={report.doubtful} />
      <p className={classes(styles.hint)}>The history of the new file keeps this list.</p>
    </Dialog>
  );
}

function rowsOf({ rows }: SalvageReport): string {
  const [cases, lines] = [count(rows.case, 'case'), count(rows.line, 'line')];
  return `${cases}, ${lines}, ${count(rows.scenario, 'scenario')} and ${count(rows.product, 'product')}`;
}

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section className={classes(styles.list)}>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
