import type { ReactNode } from 'react';
import { Keyboard, Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Menu.module.css';

export type MenuEntry =
  | {
      readonly id: string;
      readonly label: string;
      readonly help?: string;
      readonly icon?: ReactNode;
      readonly keys?: string;
      readonly danger?: boolean;
      readonly disabled?: boolean;
      readonly run: () => void;
    }
  | 'separator';

/** A button that opens a list of things to do. */
export function Menu({
  label,
  trigger,
  items,
}: {
  readonly label: string;
  readonly trigger: ReactNode;
  readonly items: readonly MenuEntry[];
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={classes(styles.popover)} placement="bottom end" offset={4}>
        <AriaMenu aria-label={label} className={classes(styles.menu)}>
          {menuItems(items)}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** The items of any menu; a list made by a component of its own would stand between the menu and its items. */
export function menuItems(items: readonly MenuEntry[]): ReactNode {
  return items.map((item, index) =>
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
  );
}
