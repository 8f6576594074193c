import { Fragment, useState } from 'react';
import type { Explanation } from '#shared/engine/index.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import styles from '../explain.module.css';
import { labelOf } from '../label-of.ts';

const mostShown = 6;

/** The way from this number to the answer of the case. */
export function Drives({
  content,
  explanation,
  onOpen,
}: {
  readonly content: CaseContent;
  readonly explanation: Explanation;
  readonly onOpen: (line: string) => void;
}) {
  const path = explanation.drives.filter((name) => name !== explanation.line);
  const [whole, setWhole] = useState<string | null>(null);
  if (path.length === 0) return null;
  const isLong = path.length > mostShown && whole !== explanation.line;
  const shown = isLong ? [...path.slice(0, 3), ...path.slice(-2)] : path;
  return (
    <section aria-labelledby="explain-drives">
      <h3 id="explain-drives">What it drives</h3>
      <p className={styles['drives']}>
        {shown.map((name, index) => (
          <Fragment key={name}>
            {index > 0 ? <span aria-hidden> → </span> : null}
            {isLong && index === 3 ? (
              <>
                <button
                  type="button"
                  onClick={() => setWhole(explanation.line)}
                  aria-label={`${path.length - shown.length} lines between`}
                >
                  …
                </button>
                <span aria-hidden> → </span>
              </>
            ) : null}
            <button type="button" onClick={() => onOpen(name)}>
              {labelOf(content, name)}
            </button>
          </Fragment>
        ))}
      </p>
    </section>
  );
}
