import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import { classes, Menu } from '#renderer/ui/index.ts';
import { formatWhen, step, useReadOnly, useSteps } from '#renderer/lib/index.ts';
import styles from './UndoMenu.module.css';

const shown = 25;

/** The edits that undo and redo would take, in words: one press goes back over as many as one points at. */
export function UndoMenu() {
  const readOnly = useReadOnly();
  const steps = useSteps(shown);
  const entries = (way: 'undo' | 'redo') =>
    (steps?.[way] ?? []).map(({ id, label, time }, index) => ({
      id: `${way} ${id}`,
      label: `${way === 'undo' ? 'Undo' : 'Redo'}: ${label}`,
      help: [formatWhen(time), ...together(index)].join(' · '),
      run: () => void step(way, index + 1),
    }));
  const [undos, redos] = [entries('undo'), entries('redo')];
  return (
    <Menu
      label="Edits to undo or redo"
      trigger={
        <Button
          className={classes(styles.trigger)}
          aria-label="Edits to undo or redo"
          isDisabled={readOnly || undos.length + redos.length === 0}
        >
          <ChevronDown aria-hidden />
        </Button>
      }
      items={[...undos, ...(undos.length > 0 && redos.length > 0 ? (['separator'] as const) : []), ...redos]}
    />
  );
}

const together = (above: number): string[] =>
  above === 0 ? [] : [above === 1 ? 'with the one above' : `with the ${above} above`];
