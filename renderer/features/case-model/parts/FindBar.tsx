import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useLayoutEffect, type KeyboardEvent } from 'react';
import { Button } from '#renderer/ui/index.ts';
import type { Find } from '../use-find.ts';
import styles from './FindBar.module.css';

/** The field that finds lines in the model: Enter goes to the next one, Shift+Enter back, Esc closes. */
export function FindBar({ find }: { readonly find: Find }) {
  const { field, count, place } = find;
  const query = find.query ?? '';
  // Before the next key arrives: what is typed right after Ctrl+F belongs here.
  useLayoutEffect(() => field.current?.focus(), [field]);
  const nothingFits = query.trim() !== '' && count === 0;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') find.close();
    else return;
    event.preventDefault();
    // The panel beside the grid closes with Escape too.
    event.stopPropagation();
  };
  return (
    <div className={styles['bar']} role="search" aria-label="Lines of this model">
      <input
        ref={field}
        type="search"
        className={styles['field']}
        aria-label="Find a line"
        placeholder="Find a line"
        value={query}
        spellCheck={false}
        autoComplete="off"
        data-empty={nothingFits || undefined}
        onChange={(event) => find.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className={styles['count']} role="status">
        {query.trim() === '' ? '' : nothingFits ? 'no line' : place === 0 ? `${count} found` : `${place} of ${count}`}
      </span>
      <Button
        kind="quiet"
        size="small"
        icon={<ChevronUp />}
        aria-label="Line before"
        isDisabled={count === 0}
        onPress={() => find.step(-1)}
      />
      <Button
        kind="quiet"
        size="small"
        icon={<ChevronDown />}
        aria-label="Next line"
        isDisabled={count === 0}
        onPress={() => find.step(1)}
      />
      <Button kind="quiet" size="small" icon={<X />} aria-label="Stop finding" onPress={() => find.close()} />
    </div>
  );
}
