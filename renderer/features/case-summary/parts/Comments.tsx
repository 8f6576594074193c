import type { CaseContent } from '#shared/model/case-content.ts';
import { isOpen, threadsOf } from '#shared/model/comment.ts';
import { aboutWords } from '#shared/model/comment-place.ts';
import { comment, count, threadProps, useNavigation, useReadOnly, useWorkspace } from '#renderer/lib/index.ts';
import { Card, CommentComposer, CommentThread } from '#renderer/ui/index.ts';
import styles from '../summary.module.css';

const theCase = { lineId: null, item: null, scenarioId: null, fromMonth: null, toMonth: null };

/** What is still open between the people of this case, wherever in it it was asked. */
export function Comments({ content }: { readonly content: CaseContent }) {
  const readOnly = useReadOnly();
  const person = useWorkspace((state) => state.start?.person ?? '');
  const explain = useNavigation((state) => state.explain);
  const all = threadsOf(content.comments);
  const open = all.filter(isOpen);
  const settled = all.length - open.length;
  if (readOnly && all.length === 0) return null;
  const { id, timeline } = content.case;
  return (
    <Card
      title="Open comments"
      caption={[open.length > 0 ? count(open.length, 'thread') : null, settled > 0 ? `${settled} settled` : null]
        .filter(Boolean)
        .join(', ')}
    >
      {open.map((thread) => {
        const line = content.lines.find((row) => row.id === thread.head.lineId);
        const about = aboutWords(content, thread.head);
        return (
          <CommentThread
            key={thread.head.id}
            about={
              line ? (
                <button
                  type="button"
                  className={styles['about']}
                  onClick={() => explain({ caseId: id, line: line.name, from: 0, to: timeline.periods })}
                >
                  {about}
                </button>
              ) : (
                'The case as a whole'
              )
            }
            readOnly={readOnly}
            {...threadProps(thread, person)}
          />
        );
      })}
      {readOnly ? null : (
        <CommentComposer
          label="Comment on the case"
          placeholder="Ask or note something about the case; about a number, press that number"
          submit="Comment"
          onSubmit={(text) => comment(id, theCase, text)}
        />
      )}
    </Card>
  );
}
