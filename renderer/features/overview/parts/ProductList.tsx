import { Card, Chip, classes } from '#renderer/ui/index.ts';
import { stageLabel, useProducts } from '#renderer/lib/index.ts';
import styles from './Lists.module.css';

export function ProductList() {
  const products = useProducts();
  return (
    <Card title="Products" actions={<a href="#/products">All products</a>}>
      {products.length === 0 ? (
        <p className={classes(styles.quiet)}>No product yet. A case says which products it is about.</p>
      ) : null}
      <ul className={classes(styles.list)}>
        {products.slice(0, 8).map((product) => (
          <li key={product.id} className={classes(styles.product)}>
            <span>
              <span className={classes(styles.what)}>{product.name}</span>
              {product.line ? <span className={classes(styles.who)}>{product.line}</span> : null}
            </span>
            {product.stage ? <Chip>{stageLabel(product.stage)}</Chip> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
