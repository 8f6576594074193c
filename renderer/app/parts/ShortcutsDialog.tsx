import { Keyboard as KeyboardIcon } from 'lucide-react';
import { Keyboard } from 'react-aria-components';
import { classes, Dialog } from '#renderer/ui/index.ts';
import { useShell } from '#renderer/lib/index.ts';
import { shortcuts } from '../shortcuts.ts';
import styles from './ShortcutsDialog.module.css';

export function ShortcutsDialog() {
  const open = useShell((state) => state.showShortcuts);
  return (
    <Dialog
      title="Keyboard shortcuts"
      icon={<KeyboardIcon />}
      size="wide"
      open={open}
      onClose={() => useShell.setState({ showShortcuts: false })}
    >
      <div className={classes(styles.groups)}>
        {shortcuts.map(({ title, items }) => (
          <section key={title} aria-label={title}>
            <h3 className={classes(styles.title)}>{title}</h3>
            <dl className={classes(styles.list)}>
              {items.map(({ keys, does }) => (
                <div key={does} className={classes(styles.row)}>
                  <dt className={classes(styles.keys)}>
                    {keys.map((key) => (
                      <Keyboard key={key} className={classes(styles.key)}>
                        {key}
                      </Keyboard>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
