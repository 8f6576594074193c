import { Keyboard, Menu as AriaMenu, MenuItem, Popover, Separator } from 'react-aria-components';
import { classes } from './classes.ts';
import type { MenuEntry } from './Menu.tsx';
import styles from './Menu.module.css';

/** A list of things to do that opens at an element which is no button of its own: a cell, a row. */
export function AnchoredMenu(props: {
  readonly label: string;
  readonly anchor: HTMLElement | null;
  readonly items: readonly MenuEntry[];
  readonly onClose: () => void;
}) {
  const { label, anchor, items, onClose } = props;
  return (
    <Popover
      aria-label={label}
      className={classes(styles.popover)}
      triggerRef={{ current: anchor }}
      isOpen={anchor !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      placement="bottom start"
      offset={4}
    >
      <AriaMenu aria-label={label} className={classes(styles.menu)} autoFocus="first" onClose={onClose}>
        {items.map((item, index) =>
          item === 'separator' ? (
            <Separator key={`separator-${index}`} className={classes(styles.separator)} />
          ) : (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              isDisabled={item.disabled ?? false}
              onAction={item.run}
              className={classes(styles.item, item.danger && styles.danger)}
            >
              {item.icon ? <span className={classes(styles.icon)}>{item.icon}</span> : null}
              <span className={classes(styles.label)}>{item.label}</span>
              {item.keys ? <Keyboard className={classes(styles.keys)}>{item.keys}</Keyboard> : null}
              {item.help ? <span className={classes(styles.help)}>{item.help}</span> : null}
            </MenuItem>
          ),
        )}
      </AriaMenu>
    </Popover>
  );
}
