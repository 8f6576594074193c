import { Plus, Rows3 } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { useCaseContent, useNavigation, usePreferences, useReadOnly, useTried } from '#renderer/lib/index.ts';
import { useCaseResults } from '#renderer/lib/engine/index.ts';
import { Button, EmptyState } from '#renderer/ui/index.ts';
import { at, PeriodGrid, type CellAt, type Selection } from '#renderer/ui/grid/index.ts';
import { leadingColumns } from './grid-cells.tsx';
import styles from './model.module.css';
import { DimensionsDialog } from './parts/DimensionsDialog.tsx';
import { DependencyMap } from './parts/DependencyMap.tsx';
import { FormulaBar, type FormulaBarHandle } from './parts/FormulaBar.tsx';
import { LineChartDialog } from './parts/LineChartDialog.tsx';
import { LineDialog, type LineDraft } from './parts/LineDialog.tsx';
import { LineMenu } from './parts/LineMenu.tsx';
import { SectionDialog } from './parts/SectionDialog.tsx';
import { SectionMenu } from './parts/SectionMenu.tsx';
import { Toolbar } from './parts/Toolbar.tsx';
import { onGoOn } from './unfinished.ts';
import { useExplainedCell } from './use-explained-cell.ts';
import { useAskedOverModel } from './use-asked-over-model.ts';
import { useFind } from './use-find.ts';
import { useModelActions } from './use-model-actions.ts';
import { useLead } from './use-lead.ts';
import { useModelView } from './use-model-view.ts';
import { caseLine, type ModelRow, type SectionRow } from './view.ts';

/** `foot` stands below the grid: what may be tried, with the answer. */
export function Page({ caseId, foot }: { readonly caseId: string; readonly foot?: ReactNode }) {
  const content = useCaseContent(caseId);
  const readOnly = useReadOnly();
  const [draft, setDraft] = useState<LineDraft | null>(null);
  useAskedOverModel(
    caseId,
    content?.lines.length === 0 ? { 'new line': () => setDraft({ change: null, after: null }) } : {},
  );
  if (!content) return null;
  if (content.lines.length === 0) {
    return (
      <>
        <EmptyState
          icon={<Rows3 />}
          title="This model has no lines yet"
          actions={
            <Button
              kind="primary"
              icon={<Plus />}
              isDisabled={readOnly}
              onPress={() => setDraft({ change: null, after: null })}
            >
              Add the first line
            </Button>
          }
        >
          A model is a list of named lines over time. Start with what you know, such as a price or a number of
          customers, then add lines that calculate with them: <code>units * price</code>. Every number will explain
          itself.
        </EmptyState>
        <DimensionsDialog content={content} onDraft={setDraft} />
        <LineDialog content={content} draft={draft} onClose={() => setDraft(null)} />
      </>
    );
  }
  return <Model content={content} foot={foot} />;
}

function Model({ content, foot }: { readonly content: CaseContent; readonly foot: ReactNode }) {
  const caseId = content.case.id;
  const results = useCaseResults(caseId);
  const model = useModelView(content, results);
  const [selection, setSelection] = useState<Selection>(() =>
    at(
      model.rows.findIndex((row) => row.kind === 'line'),
      leadingColumns,
    ),
  );
  const trying = useTried(caseId);
  const [draft, setDraft] = useState<LineDraft | null>(null);
  const [charted, setCharted] = useState<string | null>(null);
  const [mapped, setMapped] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ row: ModelRow; anchor: HTMLElement } | null>(null);
  const [renamed, setRenamed] = useState<SectionRow | null>(null);
  const bar = useRef<FormulaBarHandle>(null);
  const page = useRef<HTMLDivElement>(null);

  const editFormula = useCallback((typed: string | null) => bar.current?.edit(typed), []);
  const openMenu = useCallback((opened: ModelRow, anchor: HTMLElement) => setMenu({ row: opened, anchor }), []);
  const lead = useLead(model, selection, setSelection);
  const { afterChange: follow } = lead;
  const setting = { content, results, model, trying, editFormula, openMenu, renameSection: setRenamed, follow };
  const actions = useModelActions(setting);

  useExplainedCell({ caseId, model, selection, onSelect: setSelection, point: actions.point });

  useEffect(
    () =>
      onGoOn(({ lineId, text }) => {
        const row = model.rows.findIndex((each) => each.kind === 'line' && each.line.id === lineId);
        if (row < 0) return;
        setSelection(at(row, leadingColumns));
        bar.current?.resume(lineId, text);
      }),
    [model.rows],
  );

  const active = useRef(selection.active);
  useEffect(() => {
    active.current = selection.active;
  }, [selection.active]);
  const gridActions = useMemo(
    () => ({ ...actions, point: (cell: CellAt) => pointAfterDoubleClick(cell, actions.point, active) }),
    [actions],
  );
  const row = model.rows[selection.active.row];
  const line = row?.kind === 'line' ? caseLine(row.line) : undefined;
  const addLine = (): void => setDraft({ change: null, after: line ?? content.lines.at(-1) ?? null });
  const showMap = (): void => setMapped(line?.name ?? content.lines[0]?.name ?? null);
  useAskedOverModel(caseId, { 'new line': addLine, map: showMap });
  const focusGrid = (): void => page.current?.querySelector<HTMLElement>('[data-active]')?.focus();
  const ofMenu = menu?.row.kind === 'line' ? caseLine(menu.row.line) : null;
  const rowOf = (section: SectionRow): number =>
    model.rows.findIndex((each) => each.kind === 'section' && each.key === section.key);
  const closeMenu = (): void => {
    setMenu(null);
    focusGrid();
  };
  const widths = usePreferences((state) => state.gridWidths);
  const setWidths = usePreferences((state) => state.setGridWidths);
  const find = useFind({ content, results, model, selection, lead, focusGrid });
  return (
    <div ref={page} className={styles['page']}>
      <FormulaBar
        ref={bar}
        content={content}
        line={line}
        results={results}
        readOnly={model.readOnly}
        onDone={focusGrid}
      />
      <Toolbar content={content} model={model} find={find} onMap={showMap} onAdd={addLine} />
      <PeriodGrid
        label={`Model of ${content.case.name}`}
        columns={model.columns}
        rows={model.lines}
        cellOf={model.cellOf}
        looksOf={model.looksOf}
        selection={selection}
        onSelect={setSelection}
        actions={gridActions}
        valueWidth={model.valueWidth}
        widths={widths}
        valueKey={model.grain}
        onWidths={setWidths}
      />
      {foot}
      <LineMenu
        content={content}
        at={menu && ofMenu ? { line: ofMenu, anchor: menu.anchor } : null}
        onClose={closeMenu}
        onDraft={setDraft}
        onMap={({ name }) => setMapped(name)}
        onChart={ofMenu && results.facts.get(ofMenu.name)?.shape === 'series' ? ({ name }) => setCharted(name) : null}
        onMove={(moved, way) => {
          const index = model.rows.findIndex((each) => each.kind === 'line' && each.line.id === moved.id);
          actions.move(index, way);
        }}
      />
      <SectionMenu
        content={content}
        at={menu?.row.kind === 'section' ? { section: menu.row, anchor: menu.anchor } : null}
        onClose={closeMenu}
        onDraft={setDraft}
        onRename={setRenamed}
        onMove={(section, way) => actions.move(rowOf(section), way)}
        onFold={(section) => model.toggle(rowOf(section))}
      />
      <SectionDialog content={content} section={renamed} onClose={() => setRenamed(null)} />
      <DependencyMap
        content={content}
        results={results}
        start={mapped}
        onClose={() => {
          setMapped(null);
          focusGrid();
        }}
        onOpen={(name) => {
          setMapped(null);
          useNavigation.getState().explain({ caseId, line: name, from: 0, to: content.case.timeline.periods });
        }}
      />
      <LineChartDialog
        content={content}
        results={results}
        view={model.view}
        name={charted}
        onClose={() => {
          setCharted(null);
          focusGrid();
        }}
      />
      <DimensionsDialog content={content} onDraft={setDraft} />
      <LineDialog content={content} draft={draft} onClose={() => setDraft(null)} onAdd={follow} />
    </div>
  );
}

const doubleClickTime = 240;

/**
 * Opening the panel makes the grid narrower, which would move the cell away under the second press of a double
 * click: so the panel waits for the time that a double click may take. Once open, it follows at once.
 */
function pointAfterDoubleClick(
  cell: CellAt,
  point: (cell: CellAt) => void,
  active: { readonly current: CellAt },
): void {
  if (useNavigation.getState().selection) {
    point(cell);
    return;
  }
  const before = document.activeElement;
  setTimeout(() => {
    const editing = document.activeElement instanceof HTMLInputElement && document.activeElement !== before;
    // Somebody who types fast has moved on: the panel must not lead them back.
    const isStill = active.current.row === cell.row && active.current.column === cell.column;
    if (!editing && isStill) point(cell);
  }, doubleClickTime);
}
