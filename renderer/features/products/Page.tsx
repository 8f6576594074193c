import { Package, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, Card, classes, EmptyState, PageHeader } from '#renderer/ui/index.ts';
import { run, useProducts, useReadOnly } from '#renderer/lib/index.ts';
import styles from './Page.module.css';
import { ProductDetail } from './parts/ProductDetail.tsx';
import { ProductTable } from './parts/ProductTable.tsx';

/** The register: what is sold, and everything known about the one that is chosen. */
export function Page() {
  const products = useProducts();
  const readOnly = useReadOnly();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [addedId, setAddedId] = useState<string | null>(null);
  const chosen = products.find(({ id }) => id === chosenId) ?? products[0];
  const add = async (): Promise<void> => {
    const result = await run('product.add', { name: freeName(products.map(({ name }) => name)) });
    const added = result.ok ? result.value.entry?.change.added[0] : undefined;
    if (!added) return;
    setChosenId(added.id);
    setAddedId(added.id);
  };
  const button = (
    <Button kind="primary" icon={<Plus />} isDisabled={readOnly} onPress={() => void add()}>
      Add a product
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Products"
        words="What you sell or plan to sell. Cases refer to these."
        actions={products.length > 0 ? button : null}
      />
      {chosen ? (
        <div className={classes(styles.columns)}>
          <ProductTable products={products} chosenId={chosen.id} onChoose={setChosenId} />
          <ProductDetail key={chosen.id} product={chosen} isNew={chosen.id === addedId} />
        </div>
      ) : (
        <Card>
          <EmptyState icon={<Package />} title="No product yet" actions={button}>
            Write down what is sold: its line, its stage, who owns it, who buys it and where. Cases then say which
            products they are about.
          </EmptyState>
        </Card>
      )}
    </>
  );
}

function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'New product' : `New product ${number}`;
    if (!taken.includes(name)) return name;
  }
}
