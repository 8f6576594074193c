import { ChevronRight } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { resolveConventions } from '#shared/model/conventions.ts';
import { Button, classes, EmptyState, Tabs } from '#renderer/ui/index.ts';
import { useCaseContent, useNavigation, type CaseTab } from '#renderer/lib/index.ts';
import styles from './CaseFrame.module.css';
import { ConventionStrip } from './parts/ConventionStrip.tsx';
import { StatusMenu } from './parts/StatusMenu.tsx';
import { Waiting } from './parts/Waiting.tsx';

type CasePage = React.LazyExoticComponent<(props: { caseId: string }) => React.ReactNode>;

const tabs: readonly { id: CaseTab; label: string; page: CasePage }[] = [
  {
    id: 'summary',
    label: 'Summary',
    page: lazy(async () => ({ default: (await import('#renderer/features/case-summary/index.ts')).Page })),
  },
  {
    id: 'model',
    label: 'Model',
    page: lazy(async () => ({ default: (await import('#renderer/features/case-model/index.ts')).Page })),
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

/** A case: who it is, by which conventions it counts, and its pages. */
export function CaseFrame({ caseId }: { readonly caseId: string }) {
  const content = useCaseContent(caseId);
  const tab = useNavigation((state) => state.tab);
  const go = useNavigation((state) => state.go);
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
        />
      </div>
      <Tabs label="Pages of the case" tabs={tabs} selected={tab} onSelect={(next) => go({ tab: next })}>
        <div className={classes(styles.page)}>
          <Suspense fallback={<Waiting />}>{Page ? <Page caseId={caseId} /> : null}</Suspense>
        </div>
      </Tabs>
    </div>
  );
}
