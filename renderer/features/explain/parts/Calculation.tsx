import { useMemo } from 'react';
import type { Explanation } from '#shared/engine/index.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { formulaTokens, sayFinding } from '#renderer/lib/case/index.ts';
import { formatNumber } from '#renderer/lib/index.ts';
import styles from '../explain.module.css';

type Props = {
  readonly content: CaseContent;
  readonly explanation: Explanation;
  readonly onOpen: (line: string) => void;
};

/** The formula, and what goes into it with its values: each can be opened in turn. */
export function Calculation({ content, explanation, onOpen }: Props) {
  const names = useMemo(() => new Set(content.lines.map(({ name }) => name)), [content.lines]);
  const { formula, inputs, findings } = explanation;
  return (
    <>
      {formula === null ? null : (
        <p className={styles['formula']}>
          <span className={styles['formulaName']}>{explanation.line} = </span>
          {formulaTokens(formula, names).map((token) => (
            <span key={token.from} data-kind={token.kind}>
              {token.text}
            </span>
          ))}
        </p>
      )}
      {findings.map((finding) => (
        <p key={finding.code + finding.message} className={styles['finding']}>
          {sayFinding(finding, content)}
        </p>
      ))}
      {inputs.length > 0 ? (
        <ul className={styles['inputs']} aria-label="What goes into it">
          {inputs.map((input) => (
            <li key={input.line}>
              <button type="button" onClick={() => onOpen(input.line)}>
                <span className={styles['inputHead']}>
                  <span className={styles['inputLabel']}>{input.label}</span>
                  <span
                    className={styles['inputValue']}
                    data-kind={input.kind}
                    data-worse={input.value < 0 || undefined}
                  >
                    {formatNumber(input.value, input.unit, {
                      compact: input.kind === 'formula' && Math.abs(input.value) >= 1e5,
                    })}
                  </span>
                </span>
                {input.words ? <span className={styles['inputWords']}>{input.words}</span> : null}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
