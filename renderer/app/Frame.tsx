import { lazy, Suspense } from 'react';
import { classes } from '#renderer/ui/index.ts';
import { useNavigation, usePreferences, useShell, type View } from '#renderer/lib/index.ts';
import styles from './Frame.module.css';
import { CaseFrame } from './CaseFrame.tsx';
import { ConnectionBar } from './parts/ConnectionBar.tsx';
import { ConflictedCopiesBar } from './parts/ConflictedCopiesBar.tsx';
import { FileBar } from './parts/FileBar.tsx';
import { FindPalette } from './parts/FindPalette.tsx';
import { PageBoundary } from './parts/PageBoundary.tsx';
import { Rail } from './parts/Rail.tsx';
import { ReadOnlyBar } from './parts/ReadOnlyBar.tsx';
import { TopBar } from './parts/TopBar.tsx';
import { Waiting } from './parts/Waiting.tsx';

const pages: Readonly<Record<View, React.LazyExoticComponent<() => React.JSX.Element>>> = {
  overview: lazy(async () => ({ default: (await import('#renderer/features/overview/index.ts')).Page })),
  products: lazy(async () => ({ default: (await import('#renderer/features/products/index.ts')).Page })),
  cases: lazy(async () => ({ default: (await import('#renderer/features/cases/index.ts')).Page })),
  reports: lazy(async () => ({ default: (await import('#renderer/features/reports/index.ts')).Page })),
  history: lazy(async () => ({ default: (await import('#renderer/features/history/index.ts')).Page })),
  compare: lazy(async () => ({ default: (await import('#renderer/features/compare/index.ts')).Page })),
};
const ExplainPanel = lazy(async () => ({
  default: (await import('#renderer/features/explain/index.ts')).ExplainPanel,
}));

/** Everything around the work: top bar, rail, the page, and the panel that explains a number. */
export function Frame() {
  const view = useNavigation((state) => state.view);
  const caseId = useNavigation((state) => state.caseId);
  const selection = useNavigation((state) => state.selection);
  const finding = useShell((state) => state.finding);
  const scale = usePreferences((state) => state.scale);
  const Page = pages[view];
  const inCase = view === 'cases' && caseId !== null;
  return (
    <div className={classes(styles.frame)}>
      <a className={classes(styles.skip)} href="#main" onClick={skipToMain}>
        Skip to the page
      </a>
      <TopBar />
      <Rail />
      <main id="main" tabIndex={-1} className={classes(styles.main)}>
        <ConnectionBar />
        <ReadOnlyBar />
        <FileBar />
        <ConflictedCopiesBar />
        <PageBoundary key={`${view} ${caseId ?? ''}`}>
          <Suspense fallback={<Waiting words="Opening…" />}>
            {inCase ? (
              <CaseFrame key={caseId} caseId={caseId} />
            ) : (
              <div className={classes(styles.page)}>
                <Page />
              </div>
            )}
          </Suspense>
        </PageBoundary>
      </main>
      {inCase && selection?.caseId === caseId ? (
        <Suspense fallback={null}>
          <aside className={classes(styles.panel)} aria-label="About this number">
            <ExplainPanel key={scale} />
          </aside>
        </Suspense>
      ) : null}
      {finding ? <FindPalette /> : null}
    </div>
  );
}

/** The hash is the place in the app, so the skip link moves the focus itself. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
