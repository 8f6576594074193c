import { Search } from 'lucide-react';
import { useMemo } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { classes } from '#renderer/ui/index.ts';
import { useShell } from '#renderer/lib/index.ts';
import { findables } from '../findables.ts';
import styles from './FindPalette.module.css';

/** Everything that has a name, a few keystrokes away. */
export function FindPalette() {
  const { contains } = useFilter({ sensitivity: 'base', ignorePunctuation: true });
  const groups = useMemo(() => findables(), []);
  const close = (): void => useShell.setState({ finding: false });
  // Every word must be there, in any order: "price aurora" finds the price of Aurora.
  const fits = (text: string, query: string): boolean => query.split(/\s+/).every((word) => contains(text, word));
  const choose = (id: string | number): void => {
    const found = groups.flatMap(({ items }) => items).find((item) => item.id === id);
    close();
    found?.run();
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => (open ? undefined : close())}
      className={classes(styles.overlay)}
    >
      <Modal className={classes(styles.modal)}>
        <Dialog aria-label="Find" className={classes(styles.dialog)}>
          <Autocomplete filter={fits}>
            <SearchField
              aria-label="Find"
              autoFocus
              className={classes(styles.search)}
              onKeyDown={(event) => event.key === 'Escape' && close()}
            >
              <Search aria-hidden />
              <Input placeholder="Find a line, page, scenario or command" className={classes(styles.input)} />
            </SearchField>
            {/* The keyboard goes through the list from the field; what scrolls can be scrolled by keys too. */}
            <div role="group" aria-label="Found" tabIndex={0} className={classes(styles.list)}>
              <ListBox
                aria-label="Found"
                selectionMode="none"
                onAction={choose}
                renderEmptyState={() => <p className={classes(styles.empty)}>Nothing has such a name.</p>}
              >
                {groups.map(({ title, items }) => (
                  <ListBoxSection key={title} id={title} className={classes(styles.section)}>
                    <Header className={classes(styles.header)}>{title}</Header>
                    {items.map((item) => (
                      <ListBoxItem
                        key={item.id}
                        id={item.id}
                        textValue={item.words ? `${item.label} ${item.words}` : item.label}
                        className={classes(styles.item)}
                      >
                        <span>{item.label}</span>
                        <span className={classes(styles.detail)}>{item.detail}</span>
                      </ListBoxItem>
                    ))}
                  </ListBoxSection>
                ))}
              </ListBox>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
