import { renameInFormula } from '#shared/engine/index.ts';
import { itemName } from '#shared/model/dimension-items.ts';
import type { Model, ModelLine } from '#shared/model/model.ts';

/** What differs between products; each has its own value of these. */
const own = ['market_size', 'launch_price', 'reference_price_start', 'unit_cost_start'] as const;
/** The first line that is the company's, not a product's. */
const company = 'marketing';

/** By how much the prices and costs of a product differ from the case's. */
const factorOf = (product: number): number => 1 + 0.4 * ((product * 0.618_033_988_749_894_9) % 1);

/**
 * The reference case for n products, as its page says: the market divided by n, prices and costs a little apart, the
 * lines down to the gross margin for each product, and the company their sum.
 */
export function manyProducts(model: Model, count: number): Model {
  const products = Array.from({ length: count }, (_, index) => `p${index + 1}`);
  const from = model.lines.findIndex((line) => line.name === company);
  const perProduct = new Set<string>(own);
  for (const line of model.lines.slice(0, from)) {
    const uses = [...perProduct].some((name) => new RegExp(`\\b${name}\\b`).test(line.formula ?? ''));
    if (line.kind === 'formula' && uses) perProduct.add(line.name);
  }
  const lines = model.lines.map((line, index): ModelLine => {
    if ((own as readonly string[]).includes(line.name) && typeof line.value === 'number') {
      const base = line.value;
      const values = products.map((name, product) => [name, base * shareOf(line.name, count, product + 1)] as const);
      return { ...line, dimensions: ['product'], distribution: null, value: Object.fromEntries(values) };
    }
    if (index < from || line.formula === null) return line;
    const summed = [...perProduct].reduce((text, name) => renameInFormula(text, name, `sum(${name})`), line.formula);
    return { ...line, formula: summed };
  });
  return { ...model, lines, dimensions: { product: products }, correlations: [], scenarios: [] };
}

function shareOf(name: string, count: number, product: number): number {
  return name === 'market_size' ? 1 / count : factorOf(product);
}

/** Drawn columns of the one-product case for n products: every product moves with the draw. */
export function productColumns(
  columns: ReadonlyMap<string, Float64Array>,
  count: number,
): ReadonlyMap<string, Float64Array> {
  const all = [...columns].flatMap(([name, column]): (readonly [string, Float64Array])[] => {
    if (!(own as readonly string[]).includes(name)) return [[name, column]];
    return Array.from({ length: count }, (_, index) => {
      const factor = shareOf(name, count, index + 1);
      return [itemName(name, [`p${index + 1}`]), column.map((value) => value * factor)] as const;
    });
  });
  return new Map(all);
}
