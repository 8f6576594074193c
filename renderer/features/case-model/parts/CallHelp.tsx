import type { CallHint } from '#shared/engine/analysis/call-hint.ts';
import styles from './FormulaBar.module.css';

/** How the function around the caret is called, the argument that is being written picked out and explained. */
export function CallHelp({ call }: { readonly call: CallHint }) {
  const { signature, argument, argumentSummary, summary } = call;
  const [head = signature, ...rest] = signature.split('(');
  const parameters = rest.join('(').replace(/\)$/, '').split(', ');
  // A parameter that repeats is the last one of the signature however often it is given.
  const current = argument === null ? -1 : Math.min(argument, parameters.length - 1);
  return (
    <p className={styles['call']}>
      <code>
        {head}(
        {parameters.map((name, index) => (
          <span key={name}>
            {index > 0 ? ', ' : ''}
            {index === current ? <b>{name}</b> : name}
          </span>
        ))}
        )
      </code>
      <span>{argumentSummary ?? (argument === null ? 'It takes no further argument.' : summary)}</span>
    </p>
  );
}
