/** What features use. They import from here, and `lib/engine` for results. */
export { call, client, run } from './client.ts';
export { addScenario, useNewScenario } from './add-scenario.ts';
export { useConnection } from './connection.ts';
export { contentOf, useCaseContent, useCases, useProducts, useReadOnly, useWorkspaceRecord } from './content.ts';
export * from './format.ts';
export { loadEverything, reloadStart } from './load.ts';
export { caseTabs, useNavigation, views, type CaseTab, type CellReference, type View } from './navigation.ts';
export { notify, notifyProblem, useNotices, type Notice } from './notices.ts';
export { usePreferences, type Theme } from './preferences.ts';
export { useWorkspace } from './workspace-store.ts';
export {
  chooseAndOpen,
  chooseTarget,
  closeWorkspace,
  createWorkspace,
  openCopy,
  openNewest,
  discardWork,
  openFile,
  recoverWork,
  save,
  saveCopy,
  setAutomaticSave,
} from './files.ts';
export { redo, removeWithUndo, step, undo } from './edits.ts';
export {
  chooseAndCompare,
  chooseSides,
  compareAgain,
  compareWith,
  mergeCompared,
  undecided,
  useCompared,
  usePlace,
  type Compared,
} from './compare.ts';
export { beginCase, currencies, nextJanuary } from './new-case.ts';
export { comment, openByLine, threadProps } from './comments.ts';
export { ask } from './prompts.ts';
export { salvageFile } from './salvage.ts';
export { keep, recallJson } from './own-storage.ts';
export { revealPart } from './reveal.ts';
export { showConflict, useShell, whileBusy, type NewCase, type OverModel, type Salvage } from './shell-state.ts';
export { caseStatusLabel, caseStatusTone, stageLabel } from './words.ts';
export { describeChange, sayValue, type ChangeLine } from './describe.ts';
export { useHistory, useSteps } from './history.ts';
export {
  askRestore,
  nameVersion,
  restore,
  useSavedFiles,
  useVersions,
  type NamedVersion,
  type SavedFile,
} from './versions.ts';
export { describeTimeline, headlineOf, sayFigure, sayPeriod, type Headline, type HeadlineFigure } from './headline.ts';
export { bytesOf, download } from './download.ts';
export { useAnswer } from './use-answer.ts';
export { zip } from './zip.ts';
export { pin, tryValues, usePinned, useTried, useTrying } from './what-if.ts';
