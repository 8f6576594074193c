import { z } from '../kernel/schema.ts';
import { productSchema } from '../model/product.ts';
import { id, nameText } from '../model/text.ts';
import { command } from './declare.ts';
import { keptSchema, note } from './history.ts';

const { name, line, stage, owner, description, segments, channels, position } = productSchema.shape;

export const products = {
  'product.add': command(z.strictObject({ name: nameText, note }), keptSchema),
  'product.update': command(
    z.strictObject({
      productId: id,
      set: z.strictObject({ name, line, stage, owner, description, segments, channels, position }).partial(),
      note,
    }),
    keptSchema,
  ),
  'product.remove': command(z.strictObject({ productId: id, note }), keptSchema),
};
