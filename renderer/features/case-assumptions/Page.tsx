import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { reasonFor, resultLines, shortLabel } from '#renderer/lib/case/index.ts';
import { useCaseResults, useLongAnalysis, useTornado, type CaseResults } from '#renderer/lib/engine/index.ts';
import { useCaseContent, useNavigation, useReadOnly } from '#renderer/lib/index.ts';
import { Button, EmptyState } from '#renderer/ui/index.ts';
import { Reason } from '#renderer/ui/Reason.tsx';
import styles from './assumptions.module.css';
import { everybody, finds, firstOrder, isOwned, ledgerOf, matches, nextOrder, sorted, type Filter } from './ledger.ts';
import { Ledger } from './parts/Ledger.tsx';
import { Toolbar } from './parts/Toolbar.tsx';
import { WorthBar } from './parts/WorthBar.tsx';

/** Every input with where it comes from: who says so, how sure, what hangs on it, and what it is worth to know. */
export function Page({ caseId }: { readonly caseId: string }) {
  const content = useCaseContent(caseId);
  const go = useNavigation((state) => state.go);
  if (!content) return null;
  if (content.lines.some(({ kind }) => kind === 'input')) return <Claims content={content} />;
  return (
    <EmptyState
      icon={<SlidersHorizontal />}
      title="No assumptions yet"
      actions={
        <Button kind="primary" onPress={() => go({ tab: 'model' })}>
          Go to the model
        </Button>
      }
    >
      Every number that is entered, not calculated, is an assumption: it has a source, an owner and a degree of
      confidence. Add inputs to the model and they are listed here.
    </EmptyState>
  );
}

function Claims({ content }: { readonly content: CaseContent }) {
  const results = useCaseResults(content.case.id);
  const headline = resultLines(content)[0];
  const bars = useTornado(results, headline?.name);
  const information = useLongAnalysis(content, results, 'valueOfInformation');
  const readOnly = useReadOnly();
  const [filter, setFilter] = useState<Filter>('all');
  const [owner, setOwner] = useState(everybody);
  const [order, setOrder] = useState(firstOrder);
  const [text, setText] = useState('');
  const { analysed } = information;
  const isAbout = headline !== undefined && analysed?.options.result === headline.name;
  const worth = isAbout && analysed.answer.ok ? analysed.answer.value : null;
  const today = new Date().toISOString().slice(0, 10);
  const all = ledgerOf(content, bars ?? [], worth, today);
  const rows = sorted(
    all.filter((row) => matches(row, filter) && isOwned(row, owner) && finds(row, text)),
    order,
  );
  const showAll = (): void => {
    setFilter('all');
    setOwner(everybody);
    setText('');
  };
  return (
    <div className={styles['page']}>
      <Toolbar
        content={content}
        all={all}
        rows={rows}
        headline={headline}
        filter={filter}
        onFilter={setFilter}
        owner={owner}
        onOwner={setOwner}
        text={text}
        onText={setText}
      />
      <div className={styles['why']}>
        <WhyNoStake content={content} results={results} />
      </div>
      {headline ? <WorthBar information={information} isAbout={isAbout} rows={all} headline={headline} /> : null}
      <Ledger
        content={content}
        results={results}
        rows={rows}
        order={order}
        onOrder={(by) => setOrder(nextOrder(order, by))}
        readOnly={readOnly}
        answer={headline ? shortLabel(headline) : null}
        unit={headline?.unit ?? null}
        withWorth={worth !== null}
      />
      {rows.length === 0 ? (
        <p className={styles['none']}>
          No assumption fits.{' '}
          <Button kind="quiet" size="small" onPress={showAll}>
            Show all
          </Button>
        </p>
      ) : null}
    </div>
  );
}

/** Why nothing can be at stake: there is no answer, or it has no value. */
function WhyNoStake({ content, results }: { readonly content: CaseContent; readonly results: CaseResults }) {
  const explain = useNavigation((state) => state.explain);
  const headline = resultLines(content)[0];
  if (results.state === 'failed') {
    return (
      <Reason
        words={`The case could not be computed: ${results.problem ?? ''} Nothing was lost. Change the model, or undo.`}
      />
    );
  }
  if (!headline) {
    return (
      <p className={styles['quiet']}>
        The case has no answer yet, so nothing is at stake. In the model, open the menu of the line that answers the
        case and choose “Make it the answer of the case”.
      </p>
    );
  }
  if (results.lanes.length === 0 || Number.isFinite(results.results()[headline.name] ?? NaN)) return null;
  const reason = reasonFor(content, results.facts, results.findings, headline.name);
  if (!reason) return null;
  const { line } = reason;
  const whole = { caseId: content.case.id, from: 0, to: content.case.timeline.periods };
  return (
    <Reason
      words={`Nothing can be at stake, because ${shortLabel(headline)} has no value: ${reason.words}`}
      onShow={line === null ? undefined : () => explain({ ...whole, line })}
    />
  );
}
