import {
  ArrowDown,
  ArrowUp,
  CalendarRange,
  ChartLine,
  Minus,
  Pencil,
  Plus,
  Target,
  Trash2,
  Workflow,
} from 'lucide-react';
import type { Grain } from '#shared/kernel/period.ts';
import { notDrawn } from '#renderer/lib/case/index.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { notify, run, useReadOnly } from '#renderer/lib/index.ts';
import { AnchoredMenu } from '#renderer/ui/AnchoredMenu.tsx';
import type { MenuEntry } from '#renderer/ui/index.ts';
import { stepOf } from '../move-lines.ts';
import type { LineDraft } from './LineDialog.tsx';

type Props = {
  readonly content: CaseContent;
  readonly at: { readonly line: Line; readonly anchor: HTMLElement } | null;
  readonly onClose: () => void;
  readonly onDraft: (draft: LineDraft) => void;
  readonly onMap: (line: Line) => void;
  /** Null where the line has one value for all periods: there is nothing to draw. */
  readonly onChart: ((line: Line) => void) | null;
  readonly onMove: (line: Line, way: 'up' | 'down') => void;
};

/** Everything that can be done with a line besides typing its numbers. */
export function LineMenu({ content, at, onClose, onDraft, onMap, onChart, onMove }: Props) {
  const readOnly = useReadOnly();
  const line = at?.line;
  const items = line ? entries(content, line, readOnly, { onDraft, onMap, onChart, onMove }) : [];
  return (
    <AnchoredMenu
      label={line ? `Change ${lineLabel(line)}` : 'Change line'}
      anchor={at?.anchor ?? null}
      items={items}
      onClose={onClose}
    />
  );
}

function entries(
  content: CaseContent,
  line: Line,
  readOnly: boolean,
  { onDraft, onMap, onChart, onMove }: Pick<Props, 'onDraft' | 'onMap' | 'onChart' | 'onMove'>,
): readonly MenuEntry[] {
  const [up, down] = [stepOf(content.lines, line, 'up'), stepOf(content.lines, line, 'down')];
  const { grain, periods } = content.case.timeline;
  const { value } = line;
  const shape: MenuEntry[] =
    typeof value === 'number'
      ? [
          {
            id: 'series',
            label: `One value a ${grain}`,
            help: `The same number in all ${periods} ${grain}s, each to be changed on its own`,
            icon: <CalendarRange />,
            disabled: readOnly,
            run: () =>
              void spread(
                line,
                Array.from({ length: periods }, () => value),
                grain,
              ),
          },
        ]
      : Array.isArray(value)
        ? [
            {
              id: 'single',
              label: 'One value for all periods',
              help: 'Keeps the first of the values',
              icon: <Minus />,
              disabled: readOnly,
              run: () => setValue(line, (value as readonly number[])[0] ?? 0),
            },
          ]
        : [];
  return [
    {
      id: 'change',
      label: 'Change line…',
      help: 'Label, name in formulas, unit, section, dimensions',
      icon: <Pencil />,
      disabled: readOnly,
      run: () => onDraft({ change: line, after: null }),
    },
    {
      id: 'add',
      label: 'Add a line below…',
      icon: <Plus />,
      disabled: readOnly,
      run: () => onDraft({ change: null, after: line }),
    },
    {
      id: 'chart',
      label: 'Show it as a chart…',
      help: onChart ? 'Over time, with what the scenarios make of it' : 'It has one value for all periods',
      icon: <ChartLine />,
      disabled: onChart === null,
      run: () => onChart?.(line),
    },
    {
      id: 'map',
      label: 'Show the map around it…',
      help: 'What it is made of, and what is made of it',
      icon: <Workflow />,
      run: () => onMap(line),
    },
    ...shape,
    ...resultEntries(content, line, readOnly),
    'separator',
    {
      id: 'up',
      label: 'Move up',
      icon: <ArrowUp />,
      keys: 'Alt ↑',
      disabled: readOnly || !up,
      run: () => onMove(line, 'up'),
    },
    {
      id: 'down',
      label: 'Move down',
      icon: <ArrowDown />,
      keys: 'Alt ↓',
      disabled: readOnly || !down,
      run: () => onMove(line, 'down'),
    },
    'separator',
    {
      id: 'remove',
      label: 'Remove line',
      icon: <Trash2 />,
      danger: true,
      disabled: readOnly,
      run: () => void remove(line),
    },
  ];
}

/** Which lines answer the case, and which of them first. */
function resultEntries(content: CaseContent, line: Line, readOnly: boolean): MenuEntry[] {
  const { id: caseId, results } = content.case;
  const set = (next: readonly string[]): void => void run('case.update', { caseId, set: { results: [...next] } });
  const others = results.filter((id) => id !== line.id);
  const isResult = others.length < results.length;
  return [
    'separator',
    {
      id: 'headline',
      label: 'Make it the answer of the case',
      help: 'It stands first on the summary',
      icon: <Target />,
      disabled: readOnly || results[0] === line.id,
      run: () => set([line.id, ...others]),
    },
    {
      id: 'result',
      label: isResult ? 'Take out of the results' : 'Add to the results',
      icon: isResult ? <Minus /> : <Plus />,
      disabled: readOnly,
      run: () => set(isResult ? others : [...others, line.id]),
    },
  ];
}

function setValue(line: Line, value: number | readonly number[]): void {
  void run('line.setValues', { edits: [{ lineId: line.id, value }] });
}

/** A range stands for one number, so that an input with one for each period drops out of what draws it. */
async function spread(line: Line, value: readonly number[], grain: Grain): Promise<void> {
  const kept = await run('line.setValues', { edits: [{ lineId: line.id, value }] });
  const left = notDrawn({ ...line, value: [...value] }, grain);
  if (kept.ok && left !== null)
    notify({ tone: 'information', message: `“${lineLabel(line)}” keeps its range, but is ${left}.` });
}

async function remove(line: Line): Promise<void> {
  const removed = await run('line.remove', { lineId: line.id });
  if (!removed.ok) return;
  notify({
    tone: 'success',
    message: `“${lineLabel(line)}” was removed.`,
    action: { label: 'Undo', run: () => void run('history.undo', {}) },
  });
}
