/** What features use. They import from here, and `lib/engine` for results. */
export { call, client, run } from './client.ts';
export { useCaseContent, useCases, useProducts, useReadOnly, useWorkspaceRecord, contentOf } from './content.ts';
export * from './format.ts';
export { loadEverything, reloadStart } from './load.ts';
export { caseTabs, useNavigation, views, type CaseTab, type CellReference, type View } from './navigation.ts';
export { notify, notifyProblem, useNotices, type Notice } from './notices.ts';
export { useWorkspace } from './workspace-store.ts';
