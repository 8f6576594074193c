import { useEffect, useMemo, useRef, useState } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import type { Selection } from '#renderer/ui/grid/index.ts';
import { findLines, namesInOrder, nextMatch } from './find-lines.ts';
import type { Lead } from './use-lead.ts';
import type { ModelView } from './use-model-view.ts';

type Setting = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  readonly model: ModelView;
  readonly selection: Selection;
  readonly lead: Lead;
  readonly focusGrid: () => void;
};

/** Finding lines in the model: the chosen row goes to what is found, sections open for it, the field keeps the focus. */
export function useFind({ content, results, model, selection, lead, focusGrid }: Setting) {
  const [query, setQuery] = useState<string | null>(null);
  const { facts } = results;
  const field = useRef<HTMLInputElement>(null);
  const matches = useMemo(() => findLines(content, facts, query ?? ''), [content, facts, query]);
  const row = model.rows[selection.active.row];
  const here = row?.kind === 'line' ? row.line.name : undefined;
  const step = (way: 1 | -1): void => {
    const next = nextMatch(matches, namesInOrder(content, facts), here, way);
    if (next !== undefined) lead.to(next);
  };
  const type = (text: string): void => {
    setQuery(text);
    const found = findLines(content, facts, text);
    // While one types, the line where one is stays as long as it fits.
    if (found.length === 0 || (here !== undefined && found.includes(here))) return;
    const next = nextMatch(found, namesInOrder(content, facts), here, 1);
    if (next !== undefined) lead.to(next);
  };
  const close = (): void => {
    setQuery(null);
    lead.forget();
    focusGrid();
  };
  const open = (): void => {
    // Once it is there, the field takes the focus itself.
    if (query === null) setQuery('');
    else field.current?.select();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || document.querySelector('[role=dialog]')) return;
    const isFind =
      (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'f';
    const isNext = event.key === 'F3' && query !== null;
    if (!isFind && !isNext) return;
    event.preventDefault();
    if (isFind) open();
    else step(event.shiftKey ? -1 : 1);
  };
  // Wherever on the page the keyboard is, also on its tabs. What a key does is another thing after each choice of a row.
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
  const place = here === undefined ? 0 : matches.indexOf(here) + 1;
  return { field, query, count: matches.length, place, type, step, open, close };
}
export type Find = ReturnType<typeof useFind>;
