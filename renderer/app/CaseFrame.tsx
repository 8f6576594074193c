import { ChevronRight } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { resolveConventions } from '#shared/model/conventions.ts';
import { Button, classes, EmptyState, Tabs } from '#renderer/ui/index.ts';
import { useCaseContent, useNavigation, usePreferences, type CaseTab } from '#renderer/lib/index.ts';
import styles from './CaseFrame.module.css';
import { ConventionStrip } from './parts/ConventionStrip.tsx';
import { StatusMenu } from './parts/StatusMenu.tsx';
import { Waiting } from './parts/Waiting.tsx';

type CasePage = React.LazyExoticComponent<(props: { caseId: string; foot?: React.ReactNode }) => React.ReactNode>;

const loadWhatIf = () => import('#renderer/features/what-if/index.ts');

const tabs: readonly { id: CaseTab; label: string; page: CasePage }[] = [
  {
    id: 'summary',
    label: 'Summary',
    page: lazy(async () => ({ default: (await import('#renderer/features/case-summary/index.ts')).Page })),
  },
  {
    id: 'model',
    label: 'Model',
    page: lazy(async () => {
      // With the strip that stands below its grid: coming later, that would make the page wait for it once more.
      const [{ Page }] = await Promise.all([import('#renderer/features/case-model/index.ts'), loadWhatIf()]);
      return { default: Page };
    }),
  },
  {
    id: 'assumptions',
    label: 'Assumptions',
    page: lazy(async () => ({ default: (await import('#renderer/features/case-assumptions/index.ts')).Page })),
  },
  {
    id: 'scenarios',
    label: 'Scenarios',
    page: lazy(async () => ({ default: (await import('#renderer/features/case-scenarios/index.ts')).Page })),
  },
  {
    id: 'sensitivity',
    label: 'Sensitivity',
    page: lazy(async () => ({ default: (await import('#renderer/features/case-sensitivity/index.ts')).Page })),
  },
  {
    id: 'simulation',
    label: 'Simulation',
    page: lazy(async () => ({ default: (await import('#renderer/features/case-simulation/index.ts')).Page })),
  },
  {
    id: 'options',
    label: 'Options',
    page: lazy(async () => ({ default: (await import('#renderer/features/case-options/index.ts')).Page })),
  },
];

const WhatIf = lazy(async () => ({ default: (await loadWhatIf()).WhatIf }));
/** Pages of charts, which run on below the window: the strip to try values stays above them. */
const aboveCharts: readonly CaseTab[] = ['summary', 'scenarios', 'sensitivity', 'simulation', 'options'];

/** A case: who it is, by which conventions it counts, and its pages. */
export function CaseFrame({ caseId }: { readonly caseId: string }) {
  const content = useCaseContent(caseId);
  const tab = useNavigation((state) => state.tab);
  const go = useNavigation((state) => state.go);
  const scale = usePreferences((state) => state.scale);
  if (!content) {
    return (
      <EmptyState
        title="This case is not in the workspace"
        actions={<Button onPress={() => go({ view: 'cases', caseId: null })}>All cases</Button>}
      >
        It was removed, or the address is from another file. If it was removed by mistake, undo brings it back.
      </EmptyState>
    );
  }
  const flows = aboveCharts.includes(tab);
  const foot = <WhatIf caseId={caseId} place="foot" />;
  const Page = tabs.find(({ id }) => id === tab)?.page;
  return (
    <div className={classes(styles.frame)}>
      <nav aria-label="Where you are" className={classes(styles.crumb)}>
        <a href="#/cases">Cases</a>
        <ChevronRight aria-hidden />
        <span aria-current="page">{content.case.name}</span>
      </nav>
      <div className={classes(styles.head)}>
        <h1>{content.case.name}</h1>
        <StatusMenu caseId={caseId} status={content.case.status} />
        <ConventionStrip
          caseId={caseId}
          currency={content.case.currency ?? 'EUR'}
          conventions={resolveConventions(content.case.conventions)}
          timeline={content.case.timeline}
        />
      </div>
      <Tabs label="Pages of the case" tabs={tabs} selected={tab} onSelect={(next) => go({ tab: next })}>
        <div className={classes(styles.page)} data-flows={flows || undefined}>
          {/* Another scale writes every figure anew. */}
          <Suspense key={scale} fallback={<Waiting />}>
            {flows ? <WhatIf caseId={caseId} place="head" /> : null}
            {Page ? <Page caseId={caseId} {...(tab === 'model' ? { foot } : {})} /> : null}
          </Suspense>
        </div>
      </Tabs>
    </div>
  );
}
