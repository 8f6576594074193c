import type { Finding } from '#shared/engine/types.ts';
import { formulaTokens } from '#renderer/lib/case/index.ts';
import styles from './FormulaBar.module.css';

type Props = { readonly text: string; readonly names: ReadonlySet<string>; readonly findings: readonly Finding[] };

/** A formula with its names coloured and what is wrong underlined, letter for letter as it is typed. */
export function FormulaText({ text, names, findings }: Props) {
  const marks = findings.flatMap(({ from, to, severity }) =>
    from === null || to === null ? [] : [{ from, to: Math.max(to, from + 1), severity }],
  );
  return (
    <code className={styles['code']}>
      {formulaTokens(text, names).map((token) => {
        const mark = marks.find(({ from, to }) => token.from < to && token.from + token.text.length > from);
        return (
          <span key={token.from} data-kind={token.kind} data-mark={mark?.severity}>
            {token.text}
          </span>
        );
      })}
      {marks.some(({ from }) => from >= text.length) ? <span data-mark="error"> </span> : null}
    </code>
  );
}
