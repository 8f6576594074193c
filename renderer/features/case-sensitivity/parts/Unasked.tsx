import type { ReactNode } from 'react';
import styles from '../sensitivity.module.css';

type Props = { readonly isOld: boolean; readonly question: string; readonly children: ReactNode };

/** An answer; dimmed and with its own question where the field above holds another one by now. */
export function Unasked({ isOld, question, children }: Props) {
  return (
    <>
      {isOld ? (
        <p className={styles['note']}>The field holds something else now. This still answers: {question}.</p>
      ) : null}
      <div className={styles['unasked']} data-old={isOld || undefined}>
        {children}
      </div>
    </>
  );
}
