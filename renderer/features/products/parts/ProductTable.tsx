import type { Product } from '#shared/model/product.ts';
import { Card, Chip, classes } from '#renderer/ui/index.ts';
import { stageLabel } from '#renderer/lib/index.ts';
import styles from './ProductTable.module.css';

type ProductTableProps = {
  readonly products: readonly Product[];
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
};

export function ProductTable({ products, chosenId, onChoose }: ProductTableProps) {
  return (
    <Card flush>
      <table className={classes(styles.table)}>
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col">Line</th>
            <th scope="col">Stage</th>
            <th scope="col">Owner</th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <tr
              key={product.id}
              className={classes(product.id === chosenId && styles.chosen)}
              onClick={() => onChoose(product.id)}
            >
              <th scope="row">
                <button type="button" aria-pressed={product.id === chosenId} onClick={() => onChoose(product.id)}>
                  {product.name}
                </button>
              </th>
              <td>{product.line ?? '–'}</td>
              <td>{product.stage ? <Chip>{stageLabel(product.stage)}</Chip> : '–'}</td>
              <td>{product.owner ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
