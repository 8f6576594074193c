import { Menu as AriaMenu, Popover } from 'react-aria-components';
import { classes } from './classes.ts';
import { menuItems, type MenuEntry } from './Menu.tsx';
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
      className={classes(styles.popover, styles.anchored)}
      triggerRef={{ current: anchor }}
      isOpen={anchor !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      placement="bottom start"
      offset={4}
    >
      <AriaMenu aria-label={label} className={classes(styles.menu)} autoFocus="first" onClose={onClose}>
        {menuItems(items)}
      </AriaMenu>
    </Popover>
  );
}
