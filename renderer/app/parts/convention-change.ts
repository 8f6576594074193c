import { useEffect, useRef } from 'react';
import { resultLines, shortLabel } from '#renderer/lib/case/index.ts';
import { useCaseResults } from '#renderer/lib/engine/index.ts';
import { formatNumber, notify, undo, useCaseContent } from '#renderer/lib/index.ts';

type Made = { readonly words: string; readonly before: number | null; readonly kept: unknown };

/** Says what a changed convention did to the answer, once its numbers are there, with the way back beside it. */
export function useSayChange(caseId: string): (words: string) => void {
  const content = useCaseContent(caseId);
  const results = useCaseResults(caseId);
  const made = useRef<Made | null>(null);
  const headline = content ? resultLines(content)[0] : undefined;
  const value = headline ? (results.results()[headline.name] ?? null) : null;
  useEffect(() => {
    const change = made.current;
    if (change === null || results.state !== 'ready' || results.findings === change.kept) return;
    made.current = null;
    notify({
      tone: 'success',
      message: headline
        ? `${change.words} ${effect(shortLabel(headline), headline.unit, change.before, value)}`
        : change.words,
      action: { label: 'Undo', run: () => void undo() },
    });
  }, [results, headline, value]);
  return (words) => {
    made.current = { words, before: value, kept: results.findings };
  };
}

function effect(label: string, unit: string | null, before: number | null, after: number | null): string {
  const say = (value: number | null, compact: boolean): string => formatNumber(value, unit, { compact });
  if (before === after) return `${label} stays ${say(after, true)}.`;
  // Where the short forms are the same, the whole numbers tell them apart.
  const compact = say(before, true) !== say(after, true);
  return `${label} was ${say(before, compact)}, is ${say(after, compact)}.`;
}
