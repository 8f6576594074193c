import { lazy, Suspense, useEffect } from 'react';
import { windowTitle } from '#shared/api/window-title.ts';
import { ChartFilesContext, type ChartFiles } from '#renderer/charts/chart-files.ts';
import { NoticeRegion } from '#renderer/ui/index.ts';
import { download, notify, useNotices, useShell, useWorkspace } from '#renderer/lib/index.ts';
import { useShortcuts } from './commands.ts';
import { Frame } from './Frame.tsx';
import { ChooseFileDialog } from './parts/ChooseFileDialog.tsx';
import { ConflictDialog } from './parts/ConflictDialog.tsx';
import { ConnectionBar } from './parts/ConnectionBar.tsx';
import { Failure } from './parts/Failure.tsx';
import { PageBoundary } from './parts/PageBoundary.tsx';
import { PromptDialog } from './parts/PromptDialog.tsx';
import { RestoreDialog } from './parts/RestoreDialog.tsx';
import { ShortcutsDialog } from './parts/ShortcutsDialog.tsx';
import { Waiting } from './parts/Waiting.tsx';

const Start = lazy(async () => ({ default: (await import('#renderer/features/start/index.ts')).Page }));
const Begin = lazy(async () => ({ default: (await import('#renderer/features/begin/index.ts')).Page }));
const Salvaged = lazy(async () => ({ default: (await import('#renderer/features/start/index.ts')).Salvaged }));
const OpenRefused = lazy(async () => ({ default: (await import('#renderer/features/start/index.ts')).OpenRefused }));

const chartFiles: ChartFiles = {
  save: download,
  failed: (message) => notify({ tone: 'problem', message }),
};

export function App() {
  useShortcuts();
  const { notices, dismiss, announcement } = useNotices();
  const status = useWorkspace((state) => state.status);
  // The desktop window has a title of its own; this is for a tab in a browser.
  useEffect(() => {
    document.title = windowTitle(status);
  }, [status]);
  const refused = useShell((state) => state.refused);
  const salvaged = useShell((state) => state.salvaged);
  return (
    <>
      <PageBoundary>
        <Suspense fallback={<Waiting />}>
          <ChartFilesContext value={chartFiles}>
            <Screen />
          </ChartFilesContext>
          {refused ? <OpenRefused refused={refused} /> : null}
          {salvaged ? <Salvaged salvage={salvaged} /> : null}
        </Suspense>
      </PageBoundary>
      <ConflictDialog />
      <PromptDialog />
      <ChooseFileDialog />
      <RestoreDialog />
      <ShortcutsDialog />
      <NoticeRegion notices={notices} onDismiss={dismiss} />
      <div role="status" className="visually-hidden">
        {announcement}
      </div>
    </>
  );
}

function Screen() {
  const load = useWorkspace((state) => state.load);
  const problem = useWorkspace((state) => state.problem);
  const isOpen = useWorkspace((state) => state.status !== null);
  const showStart = useShell((state) => state.showStart);
  const newCase = useShell((state) => state.newCase);
  if (load === 'failed' && problem) {
    return (
      <>
        <ConnectionBar />
        <Failure problem={problem} />
      </>
    );
  }
  if (load !== 'ready') return <Waiting />;
  if (newCase) return <Begin newCase={newCase} />;
  return isOpen && !showStart ? <Frame /> : <Start />;
}
