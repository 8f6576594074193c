import { resultLines, shortLabel } from '#renderer/lib/case/index.ts';
import { formatNumber, useNavigation } from '#renderer/lib/index.ts';
import { SelectField } from '#renderer/ui/index.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import { differenceWords } from '../words.ts';
import styles from '../options.module.css';
import { WhyNone } from './WhyNone.tsx';
import { bestOf, worthOf, worthText, type Subject, type View } from '../subject.ts';

/** By which result the options are judged, and what that says. The result goes into the address. */
export function Choices({ subject, view }: { readonly subject: Subject; readonly view: View }) {
  const go = useNavigation((state) => state.go);
  return (
    <div className={styles['choices']}>
      <Segments
        label="View"
        value={view}
        choices={[
          { value: 'compare', label: 'Side by side' },
          { value: 'tree', label: 'Decision tree' },
        ]}
        onChange={(next) => go({ detail: next === 'compare' ? [] : [next] })}
      />
      {view === 'tree' ? null : <Judged subject={subject} />}
    </div>
  );
}

function Judged({ subject }: { readonly subject: Subject }) {
  const go = useNavigation((state) => state.go);
  const { content, line, results } = subject;
  const best = bestOf(subject);
  return (
    <>
      <SelectField
        label="Judged by"
        value={line.name}
        choices={resultLines(content).map((each) => ({ value: each.name, label: shortLabel(each) }))}
        onChange={(name) => go({ detail: ['compare', name] })}
      />
      <div className={styles['answer']} role="status">
        {best === null ? (
          <WhyNone
            subject={subject}
            otherwise={`${shortLabel(line)} has no value for at least one option, so none is called the best.`}
          />
        ) : (
          <>
            <b>{best}</b>
            <span title={formatNumber(worthOf(results, best, line), line.unit)}>
              is best by {shortLabel(line)}: {worthText(subject, best, line)}
              {differenceWords(subject, best)}
            </span>
          </>
        )}
      </div>
    </>
  );
}
