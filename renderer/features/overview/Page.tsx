import { FolderKanban } from 'lucide-react';
import { Button, Card, classes, EmptyState, PageHeader } from '#renderer/ui/index.ts';
import { useCases, useNavigation, useWorkspaceRecord } from '#renderer/lib/index.ts';
import styles from './Page.module.css';
import { CaseCard } from './parts/CaseCard.tsx';
import { Lately } from './parts/Lately.tsx';
import { ProductList } from './parts/ProductList.tsx';

/** Every case by its answer, then what is sold and what changed lately. */
export function Page() {
  const workspace = useWorkspaceRecord();
  const cases = useCases();
  const go = useNavigation((state) => state.go);
  return (
    <>
      <PageHeader title={workspace?.name ?? 'Overview'} words={workspace?.description} />
      <div className={classes(styles.columns)}>
        <section aria-label="Cases" className={classes(styles.cases)}>
          {cases.map(({ id }) => (
            <CaseCard key={id} caseId={id} />
          ))}
          {cases.length === 0 ? (
            <Card>
              <EmptyState
                icon={<FolderKanban />}
                title="No case yet"
                actions={
                  <Button kind="primary" onPress={() => go({ view: 'cases' })}>
                    Add the first case
                  </Button>
                }
              >
                A case answers one question with numbers: should we do this, and what would have to be true? Its answer
                will stand here.
              </EmptyState>
            </Card>
          ) : null}
        </section>
        <div className={classes(styles.side)}>
          <Lately />
          <ProductList />
        </div>
      </div>
    </>
  );
}
