import { useMemo } from 'react';
import type { LaneOverrides } from '#shared/engine/types.ts';
import { safeField } from '#shared/kernel/safe-field.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type InputValue, type Line } from '#shared/model/line.ts';
import { formatLocale, notify, parseNumber, run, useNavigation, whyNotNumber } from '#renderer/lib/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import {
  percentText,
  type CellAt,
  type CellToCopy,
  type DecimalMark,
  type GridActions,
} from '#renderer/ui/grid/index.ts';
import {
  grainWord,
  lineEdits,
  planFillRight,
  planPaste,
  whyNotEditable,
  withValue,
  type Planned,
  type ValueEdit,
} from './edits.ts';
import { editText } from './figures.ts';
import { keepFormula } from './keep-formula.ts';
import { leadingColumns } from './grid-cells.tsx';
import { canMoveSection, dropOf, stepOf } from './move-lines.ts';
import { tellUnitChange, unitChanged, whyNotUnit } from './unit-change.ts';
import type { ModelView } from './use-model-view.ts';
import type { ModelRow, RowLine, SectionRow } from './view.ts';

export function decimalMark(): DecimalMark {
  return (1.5).toLocaleString(formatLocale()).includes(',') ? ',' : '.';
}

type Setting = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  readonly model: ModelView;
  /** What the sliders try at the moment: an edit is previewed on top of it. */
  readonly trying: LaneOverrides;
  readonly editFormula: (typed: string | null) => void;
  readonly openMenu: (row: ModelRow, anchor: HTMLElement) => void;
  readonly renameSection: (section: SectionRow) => void;
  /** The line or section was moved: the cell goes with it. */
  readonly follow: (name: string) => void;
};

/** What the keys and the clipboard of the grid mean for a model. */
export function useModelActions({
  content,
  results,
  model,
  trying,
  editFormula,
  openMenu,
  renameSection,
  follow,
}: Setting): GridActions {
  return useMemo<GridActions>(() => {
    const { rows, view, readOnly } = model;
    const grain = content.case.timeline.grain;
    const place = { rows, view, grain, firstValue: leadingColumns };
    const itemsOf = (dimension: string): readonly string[] => content.case.dimensions?.[dimension] ?? [];
    const lineAt = (row: number): RowLine | undefined => {
      const found = rows[row];
      return found?.kind === 'line' ? found.line : undefined;
    };
    const sectionAt = (row: number): SectionRow | undefined => {
      const found = rows[row];
      return found?.kind === 'section' ? found : undefined;
    };
    const bucketAt = (column: number) => view.buckets[column - leadingColumns];
    const refused = readOnly
      ? 'This file is open for reading only. Save a copy under another name to change it.'
      : null;
    const restore = (): void => results.preview(Object.keys(trying).length > 0 ? trying : null);
    const valueOf = (line: Line, column: number): number => {
      const { values } = results.values(line.name);
      return values[values.length === 1 ? 0 : (bucketAt(column)?.from ?? 0)] ?? Number.NaN;
    };
    const keep = (
      planned: Planned,
      done: (edits: readonly ValueEdit[], cells: number) => string | null,
    ): string | null => {
      if (!planned.ok) return planned.why;
      if (planned.edits.length === 0) return null;
      results.preview({
        ...trying,
        ...Object.fromEntries(planned.edits.map(({ line, value }) => [line.name, laneValue(value)])),
      });
      const edits = [...lineEdits(planned.edits, itemsOf)];
      void run('line.setValues', { edits }).then((kept) => {
        if (!kept.ok || kept.value.entry === null) restore();
        const words = kept.ok ? done(planned.edits, planned.cells) : null;
        if (words !== null)
          notify({
            tone: 'success',
            message: words,
            action: { label: 'Undo', run: () => void run('history.undo', {}) },
          });
      });
      return null;
    };
    return {
      startEdit: ({ row, column }, typed) => {
        const line = lineAt(row);
        const section = sectionAt(row);
        if (section && refused === null) renameSection(section);
        if (!line) return null;
        if (refused !== null) return { refusal: refused };
        if (line.item && column < leadingColumns) return { refusal: itemsAreNamedByTheCase };
        if (column === 0) return { text: lineLabel(line) };
        if (column === 1) return { text: line.unit ?? '' };
        if (column === 2)
          return {
            refusal:
              line.kind === 'input'
                ? 'Ranges are changed on the Assumptions page.'
                : 'The trend follows from the numbers beside it.',
          };
        if (line.kind === 'formula') {
          editFormula(typed);
          return null;
        }
        const why = whyNotEditable(line, view, grain);
        return why === null ? { text: editText(valueOf(line, column), line.unit, decimalMark()) } : { refusal: why };
      },
      draft: ({ row, column }, text) => {
        const line = lineAt(row);
        if (!line || column < leadingColumns) return;
        const number = text === null ? null : parseNumber(text, line.unit);
        if (number === null) restore();
        else results.preview({ ...trying, [line.name]: laneValue(withValue(line, bucketAt(column), number)) });
      },
      commit: ({ row, column }, text) => {
        const line = lineAt(row);
        if (!line) return null;
        if (column < leadingColumns) return keepText(line, column, text);
        if (text.trim().startsWith('=')) {
          restore();
          if (line.item)
            return `A formula stands for all items of a line. Choose “${lineLabel(line.item.of)}” and write it there.`;
          return keepFormula(line, text, results);
        }
        const number = parseNumber(text, line.unit);
        if (number === null) return notANumber(text, line.unit);
        const value = withValue(line, bucketAt(column), number);
        if (number === valueOf(line, column)) {
          restore();
          return null;
        }
        return keep({ ok: true, edits: [{ line, value }], cells: 1 }, () => null);
      },
      paste: (block, table) =>
        refused ?? keep(planPaste(table, block, place, decimalMark()), (edits, cells) => told('Pasted', edits, cells)),
      fill: (block, text) => {
        if (text.trim().startsWith('='))
          return 'A formula is written into one line at a time: press Enter without Ctrl.';
        const unit = lineAt(block.top)?.unit ?? null;
        if (parseNumber(text, unit) === null) return notANumber(text, unit);
        const planned = planPaste([[{ text, held: null }]], block, place, decimalMark());
        return refused ?? keep(planned, (edits, cells) => told('Changed', edits, cells));
      },
      fillRight: (block) => refused ?? keep(planFillRight(block, place), () => null),
      clear: (block) => {
        const line = lineAt(block.top);
        if (!line || block.left < leadingColumns) return null;
        if (line.kind === 'formula') return whyNotEditable(line, view, grain);
        return `“${lineLabel(line)}” needs a value: the model cannot count with an empty cell. Type 0 if it is nothing, or remove the line from its menu.`;
      },
      copy: (block) => {
        const columns = Array.from({ length: block.right - block.left + 1 }, (_, offset) => block.left + offset);
        return Array.from({ length: block.bottom - block.top + 1 }, (_, offset) => {
          const row = block.top + offset;
          const line = lineAt(row);
          return columns.map((column) => (line ? copied(line, { row, column }) : emptyCell));
        });
      },
      move: (row, to) => {
        const line = lineAt(row);
        if (refused !== null) return refused;
        const section = sectionAt(row);
        if (section && typeof to === 'string' && canMoveSection(content.lines, section, to)) {
          follow(section.key);
          void run('section.move', { lineId: section.first, way: to });
        }
        if (!line) return null;
        if (line.item) return itemsAreNamedByTheCase;
        const move = typeof to === 'number' ? dropOf(content.lines, rows, line, to) : stepOf(content.lines, line, to);
        if (!move) return null;
        follow(line.name);
        void run('line.move', { lineId: line.id, ...move });
        return null;
      },
      toggle: (row) => model.toggle(row),
      menu: (row, anchor) => {
        const found = rows[row];
        if (found) openMenu(found, anchor);
      },
      point: ({ row, column }) => {
        const line = lineAt(row);
        if (column === 0) model.toggle(row);
        const bucket = bucketAt(Math.max(column, leadingColumns));
        if (!line || !bucket || column < leadingColumns) return;
        const series = results.facts.get(line.name)?.shape === 'series';
        const periods = content.case.timeline.periods;
        const cell = series ? { from: bucket.from, to: bucket.to } : { from: 0, to: periods };
        useNavigation.getState().explain({ caseId: content.case.id, line: line.name, ...cell });
      },
    };

    /** Every digit that is held, so that a copy into a spreadsheet counts the same. */
    function copied(line: Line, { row, column }: CellAt): CellToCopy {
      if (column < leadingColumns) return { ...emptyCell, text: safeField(model.cellOf(row, column).text) };
      const value = view.byPeriod ? valueOf(line, column) : model.valueAt(row, column - leadingColumns);
      if (!Number.isFinite(value)) return emptyCell;
      const percent = line.unit === '%';
      const text = (percent ? `${percentText(value)}%` : String(value)).replace('.', decimalMark());
      return { text, value, percent };
    }
  }, [content, results, model, trying, editFormula, openMenu, renameSection, follow]);
}

const emptyCell: CellToCopy = { text: '', value: null, percent: false };
const itemsAreNamedByTheCase =
  'Items are named under Dimensions, above the model; the line itself has the label and the unit.';

function told(what: string, edits: readonly ValueEdit[], cells: number): string | null {
  const [first] = edits;
  if (cells === 1 || !first) return null;
  return `${what} ${cells} values ${what === 'Pasted' ? 'into' : 'in'} ${edits.length === 1 ? lineLabel(first.line) : `${edits.length} lines`}.`;
}

function keepText(line: Line, column: number, text: string): string | null {
  const next = text.trim();
  if (column === 0 && next === '') return 'A line needs a name that people can read.';
  if (column === 0 ? next === lineLabel(line) : next === (line.unit ?? '')) return null;
  const refused = column === 0 ? null : whyNotUnit(next);
  if (refused !== null) return `${refused} Esc keeps the old one.`;
  const words = column === 0 ? null : unitChanged(line, next);
  void run('line.update', { lineId: line.id, set: column === 0 ? { label: next } : { unit: next } }).then((kept) => {
    if (kept.ok && words !== null) tellUnitChange(words);
  });
  return null;
}

function laneValue(value: InputValue): number | readonly number[] {
  return typeof value === 'number' || Array.isArray(value) ? (value as number | readonly number[]) : Number.NaN;
}

function notANumber(text: string, unit: string | null): string {
  return text.trim() === ''
    ? 'An input needs a value. Type 0 if it is nothing; Esc keeps the old one.'
    : `${whyNotNumber(text, unit)} A formula starts with =. Esc keeps the old value.`;
}

export { grainWord };
