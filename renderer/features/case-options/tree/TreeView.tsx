import { Plus } from 'lucide-react';
import type { CaseTree } from '#shared/engine/index.ts';
import type { Tree } from '#shared/model/decision-tree.ts';
import { namedTree } from '#shared/model/named-tree.ts';
import { OutcomeChart, TreeChart } from '#renderer/charts/index.ts';
import { resultLines, shortLabel } from '#renderer/lib/case/index.ts';
import { useAnalysis } from '#renderer/lib/engine/index.ts';
import { formatNumber, formatPercent, notifyProblem, run } from '#renderer/lib/index.ts';
import { Button, Card } from '#renderer/ui/index.ts';
import { CardPair } from '#renderer/ui/CardColumn.tsx';
import styles from '../options.module.css';
import type { Subject } from '../subject.ts';
import { WhyNone } from '../parts/WhyNone.tsx';
import { beginWith } from './begin-with.ts';
import { refusedFor } from './edit-tree.ts';
import { Outline } from './Outline.tsx';
import { Policy } from './Policy.tsx';
import { TreeMenu } from './TreeMenu.tsx';

/** Decisions in stages: pay a little, learn, then go on or stop. Drawn, rolled back at each change, and kept. */
export function TreeView({ subject }: { readonly subject: Subject }) {
  const { content, readOnly } = subject;
  const keep = (tree: Tree | null): void => {
    const refused = tree === null ? null : refusedFor(tree);
    if (refused === null) void run('decisionTree.set', { caseId: content.case.id, tree });
    else notifyProblem({ code: 'invalid-tree', message: refused });
  };
  const kept = content.decisionTree?.tree;
  if (kept === undefined) {
    return (
      <Card title="Decide in stages">
        <p className={styles['quiet']}>
          Some decisions are not taken at once: a pilot costs a little and tells whether the rest is worth its money. A
          tree shows such a plan. A square is a decision, a circle is what chance brings, a triangle is where a way
          ends. The app works back from the ends, says what to do at each decision, and what being able to stop is
          worth.
        </p>
        <div className={styles['row']}>
          <Button kind="primary" isDisabled={readOnly} onPress={() => keep(beginWith('staged', subject))}>
            Begin with a pilot
          </Button>
          <Button icon={<Plus />} isDisabled={readOnly} onPress={() => keep(beginWith('plain', subject))}>
            Begin with launch or not
          </Button>
        </div>
        <p className={styles['note']}>The pilot’s figures are an example to write over.</p>
      </Card>
    );
  }
  return <Drawn subject={subject} tree={kept} keep={keep} />;
}

type DrawnProps = {
  readonly subject: Subject;
  readonly tree: Tree;
  readonly keep: (tree: Tree | null) => void;
};

function Drawn({ subject, tree, keep }: DrawnProps) {
  const { content, results, readOnly } = subject;
  const headline = resultLines(content)[0] ?? subject.line;
  const named = namedTree(content, tree);
  const analysed = useAnalysis(results, 'caseTree', { tree: named, result: headline.name });
  if (analysed?.answer.ok === false) {
    return (
      <Card title="Decision tree">
        <WhyNone subject={{ ...subject, line: headline }} otherwise={analysed.answer.error.message} />
      </Card>
    );
  }
  const answer = analysed?.answer.ok ? analysed.answer.value : null;
  const caption = `${shortLabel(headline)}, in present values; the best path is thick, a crossed-out branch is not taken`;
  return (
    <>
      <Card
        title="Decision tree"
        caption={caption}
        actions={readOnly ? null : <TreeMenu subject={subject} keep={keep} />}
      >
        {answer === null ? (
          <p className={styles['quiet']}>Computing…</p>
        ) : (
          <TreeChart
            label="Decision tree"
            caption={caption}
            unit={headline.unit}
            tree={answer.tree}
            format={(value) => formatNumber(value, headline.unit, { compact: true })}
            formatShare={(share) => formatPercent(share)}
          />
        )}
      </Card>
      <Outline subject={subject} tree={tree} answer={answer} unit={headline.unit} keep={keep} />
      {answer?.solved ? <Solved solved={answer.solved} unit={headline.unit} /> : null}
    </>
  );
}

function Solved({ solved, unit }: { readonly solved: NonNullable<CaseTree['solved']>; readonly unit: string | null }) {
  const say = (value: number): string => formatNumber(value, unit, { compact: true });
  const { outcomes, mean, probabilityBelowZero } = solved.risk;
  return (
    <CardPair height="own">
      <Policy solved={solved} say={say} />
      <Card title="What can come out" caption="of the best way, every cost on it taken off">
        <p className={styles['quiet']}>
          On average {say(mean)}; {formatPercent(probabilityBelowZero)} of the time it ends below zero.
        </p>
        <OutcomeChart
          label="What can come out of the best way"
          caption="every total with its probability"
          unit={unit}
          outcomes={outcomes}
          marks={[
            { at: 0, tone: 'zero' },
            { at: mean, words: `mean ${say(mean)}`, tone: 'main' },
          ]}
          format={say}
          formatShare={(share) => formatPercent(share)}
          xName="total, present value"
        />
      </Card>
    </CardPair>
  );
}
