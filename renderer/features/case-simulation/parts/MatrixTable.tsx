import type { CSSProperties } from 'react';
import { formatNumber } from '#renderer/lib/index.ts';
import type { UsedMatrix } from '../links.ts';
import styles from '../links.module.css';

/** All pairs at a glance; the sign stands in the figure, not only in the colour. */
export function MatrixTable({ matrix: { labels, values } }: { readonly matrix: UsedMatrix }) {
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Correlations as used">
      <table className={styles['matrix']}>
        <caption>As used</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Input</span>
            </th>
            {labels.map((label, index) => (
              <th key={label} scope="col" title={label}>
                <span aria-hidden>{index + 1}</span>
                <span className="visually-hidden">{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map((row, index) => (
            <tr key={labels[index]}>
              <th scope="row" title={labels[index]}>
                <span aria-hidden>{index + 1}</span> {labels[index]}
              </th>
              {row.map((value, column) => (
                <td
                  key={column}
                  data-sign={index === column ? 'same' : value > 0 ? 'plus' : value < 0 ? 'minus' : 'none'}
                  style={{ '--strength': `${Math.round(Math.abs(value) * 60)}%` } as CSSProperties}
                >
                  {index === column ? '1' : formatNumber(value, null, { digits: 2 })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
