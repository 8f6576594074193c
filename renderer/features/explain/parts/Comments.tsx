import { useState } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { isOpen, threadsOf, type CommentPlace, type Thread } from '#shared/model/comment.ts';
import { monthsOf, placeWords } from '#shared/model/comment-place.ts';
import type { Line } from '#shared/model/line.ts';
import { comment, count, threadProps, useReadOnly, useWorkspace, type CellReference } from '#renderer/lib/index.ts';
import { CommentComposer, CommentThread } from '#renderer/ui/index.ts';
import styles from '../explain.module.css';

type Props = {
  readonly content: CaseContent;
  readonly line: Line;
  readonly cell: CellReference;
  /** The lane that is looked at, by name. */
  readonly scenario: string;
  /** One number for all periods. */
  readonly scalar: boolean;
};

/** What was asked and noted about this line, and where to ask about the number that is looked at. */
export function Comments({ content, line, cell, scenario, scalar }: Props) {
  const readOnly = useReadOnly();
  const person = useWorkspace((state) => state.start?.person ?? '');
  const [showSettled, setShowSettled] = useState(false);
  const threads = threadsOf(content.comments).filter(({ head }) => head.lineId === line.id);
  const settled = threads.filter((thread) => !isOpen(thread));
  const place = placeOf({ content, line, cell, scenario, scalar });
  const show = (thread: Thread) => (
    <CommentThread
      key={thread.head.id}
      about={placeWords(content, thread.head) || null}
      readOnly={readOnly}
      {...threadProps(thread, person)}
    />
  );
  if (readOnly && threads.length === 0) return null;
  const where = placeWords(content, place);
  return (
    <section aria-labelledby="explain-comments">
      <h3 id="explain-comments">Comments</h3>
      {threads.filter(isOpen).map(show)}
      {settled.length > 0 ? (
        <button
          type="button"
          className={styles['link']}
          aria-expanded={showSettled}
          onClick={() => setShowSettled(!showSettled)}
        >
          {showSettled ? 'Hide what is settled' : `Show ${count(settled.length, 'settled comment')}`}
        </button>
      ) : null}
      {showSettled ? settled.map(show) : null}
      {readOnly ? null : (
        <CommentComposer
          // Words for one number are not to be said about another.
          key={`${line.id} ${where}`}
          label={`Comment on ${where === '' ? 'this line' : `this number (${where})`}`}
          placeholder={where === '' ? 'Ask or note something about this line' : `Ask or note something about ${where}`}
          submit="Comment"
          onSubmit={(text) => comment(content.case.id, place, text)}
        />
      )}
    </section>
  );
}

function placeOf({ content, line, cell, scenario, scalar }: Props): CommentPlace {
  const open = cell.line.indexOf('[');
  const { timeline } = content.case;
  const whole = scalar || (cell.from === 0 && cell.to === timeline.periods);
  return {
    lineId: line.id,
    item: open < 0 ? null : cell.line.slice(open + 1, -1),
    scenarioId: (cell.lane ?? 0) === 0 ? null : (content.scenarios.find(({ name }) => name === scenario)?.id ?? null),
    ...(whole ? { fromMonth: null, toMonth: null } : monthsOf(timeline, cell.from, cell.to)),
  };
}
