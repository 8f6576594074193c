import { listProducts } from '#shared/model/case-content.ts';
import { recordsOfType } from '#shared/model/record.ts';
import type { Product } from '#shared/model/product.ts';
import { edit, withFields, type EditFunction } from './edit.ts';
import { find, nameTaken } from './find.ts';
import { lastPosition } from './places.ts';
import { fieldChanges } from './words.ts';

export const addProduct: EditFunction<'product.add'> = ({ records, makeId }, { name }) => {
  const products = listProducts(records);
  if (products.some((other) => other.name === name)) return nameTaken('product', name);
  const product: Product = {
    type: 'product',
    id: makeId(),
    position: lastPosition(products),
    name,
    line: null,
    stage: null,
    owner: null,
    description: null,
    segments: [],
    channels: [],
  };
  return edit(`New product: ${name}`, { added: [product] });
};

export const updateProduct: EditFunction<'product.update'> = ({ records }, { productId, set }) => {
  const found = find(records, 'product', productId);
  if (!found.ok) return found;
  const from = found.value;
  if (
    set.name !== undefined &&
    listProducts(records).some((other) => other.name === set.name && other.id !== productId)
  ) {
    return nameTaken('product', set.name);
  }
  const to = withFields(from, set);
  const inWords = (row: Product) => ({ ...row, segments: row.segments.join(', '), channels: row.channels.join(', ') });
  const label = fieldChanges(from.name, inWords(from), inWords(to), {
    name: 'name',
    line: 'line',
    stage: 'stage',
    owner: 'owner',
    description: 'description',
    segments: 'segments',
    channels: 'channels',
  });
  return edit(label, { updated: [{ from, to }] });
};

export const removeProduct: EditFunction<'product.remove'> = ({ records }, { productId }) => {
  const found = find(records, 'product', productId);
  if (!found.ok) return found;
  const cases = recordsOfType(records, 'case').filter((row) => row.productIds.includes(productId));
  return edit(`Removed the product ${found.value.name}`, {
    removed: [found.value],
    updated: cases.map((from) => ({
      from,
      to: { ...from, productIds: from.productIds.filter((id) => id !== productId) },
    })),
  });
};
