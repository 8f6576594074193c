/**
 * A unit as powers of what is counted: EUR/unit is EUR 1, unit -1. `scale` is 1000 for kEUR. Calendar time is no part
 * of it, because a line has one number a period: EUR, EUR/month and EUR of a quarter add up. Shares have no powers.
 */
export type Unit = { readonly scale: number; readonly powers: ReadonlyMap<string, number> };

export const noUnit: Unit = { scale: 1, powers: new Map() };

const currencies: ReadonlySet<string> = new Set(
  'EUR USD GBP CHF JPY CNY SEK NOK DKK ISK PLN CZK HUF RON BGN TRY UAH RUB CAD AUD NZD MXN BRL ARS CLP COP INR IDR KRW TWD HKD SGD THB MYR PHP VND ILS SAR AED EGP ZAR NGN KES'.split(
    ' ',
  ),
);
const signs: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['£', 'GBP'],
]);
const plain: ReadonlySet<string> = new Set(['%', '‰', '1', 'ratio', 'share', 'factor', 'index', 'x', 'percent']);
const time: ReadonlySet<string> = new Set(['day', 'week', 'month', 'quarter', 'year', 'period', 'mo', 'yr']);
const scales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['T', 1e3],
  ['m', 1e6],
  ['M', 1e6],
  ['bn', 1e9],
]);

/**
 * Reads the text of a unit: `EUR`, `kEUR`, `EUR/unit`, `EUR per unit`, `EUR/(unit*month)`, `%`, `FTE`, `unit^2`.
 * A plural is its singular. Null for text that is no unit, such as `1 to 5`: nothing is known of it.
 * Example: `parseUnit('EUR/units')` has the powers EUR 1 and unit -1.
 */
export function parseUnit(text: string): Unit | null {
  const tokens = text
    .replaceAll(/\bper\b/g, '/')
    .match(/[\p{L}_][\p{L}\p{N}_]*(?: [\p{L}_][\p{L}\p{N}_]*)*|[€$£%‰]|\d+|\S/gu);
  if (tokens === null) return null;
  let unit: Unit = noUnit;
  let direction = 1;
  let depth: { readonly inside: number } | null = null;
  let expected: 'unit' | 'operator' = 'unit';
  for (let index = 0; index < tokens.length; index++) {
    const token = (tokens[index] ?? '').trim();
    if (expected === 'unit') {
      if (token === '(' && depth === null) {
        depth = { inside: direction };
        continue;
      }
      const atom = atomOf(token);
      if (atom === null) return null;
      const power = tokens[index + 1] === '^' ? Number(tokens[index + 2]) : 1;
      if (!Number.isInteger(power)) return null;
      if (tokens[index + 1] === '^') index += 2;
      unit = multiplyUnits(unit, powerOfUnit(atom, power * direction));
      expected = 'operator';
      continue;
    }
    if (token === ')' && depth !== null) {
      depth = null;
      continue;
    }
    if (token !== '*' && token !== '/' && token !== '·') return null;
    const outer: number = depth === null ? 1 : depth.inside;
    direction = token === '/' ? -outer : outer;
    expected = 'unit';
  }
  return expected === 'operator' && depth === null ? unit : null;
}

function atomOf(token: string): Unit | null {
  if (plain.has(token)) return noUnit;
  const currency = signs.get(token) ?? token;
  const scaled = /^(k|T|m|M|bn) ?([A-Z]{3})$/.exec(currency);
  if (scaled !== null && currencies.has(scaled[2] ?? ''))
    return { scale: scales.get(scaled[1] ?? '') ?? 1, powers: new Map([[scaled[2] ?? '', 1]]) };
  if (!/^[\p{L}_]/u.test(currency)) return null;
  const single = /^\p{Ll}.*[^s]s$/u.test(currency) ? currency.slice(0, -1) : currency;
  return time.has(single) ? noUnit : { scale: 1, powers: new Map([[single, 1]]) };
}

export function multiplyUnits(a: Unit, b: Unit): Unit {
  const powers = new Map(a.powers);
  for (const [name, power] of b.powers) powers.set(name, (powers.get(name) ?? 0) + power);
  for (const [name, power] of powers) if (power === 0) powers.delete(name);
  return { scale: a.scale * b.scale, powers };
}

export function powerOfUnit(unit: Unit, power: number): Unit {
  if (power === 0) return noUnit;
  return {
    scale: Math.pow(unit.scale, power),
    powers: new Map([...unit.powers].map(([name, each]) => [name, each * power])),
  };
}

export function divideUnits(a: Unit, b: Unit): Unit {
  return multiplyUnits(a, powerOfUnit(b, -1));
}

export function isPlain(unit: Unit): boolean {
  return unit.powers.size === 0;
}

/** Whether two units count the same, scale aside. */
export function countAlike(a: Unit, b: Unit): boolean {
  return isPlain(divideUnits(a, b));
}

export function sameUnits(a: Unit, b: Unit): boolean {
  return countAlike(a, b) && Math.abs(a.scale / b.scale - 1) < 1e-9;
}

/** The only currency of a unit that stands above the line; null without one. */
export function currencyOf(unit: Unit): string | null {
  return [...unit.powers].find(([name, power]) => power === 1 && currencies.has(name))?.[0] ?? null;
}

/** As a person writes it: `EUR/unit`, `1/unit`, `kEUR`; `no unit` for a plain number. */
export function unitText(unit: Unit): string {
  const part = (sign: number): string[] =>
    [...unit.powers].flatMap(([name, power]) => {
      const size = power * sign;
      return size <= 0 ? [] : [size === 1 ? name : `${name}^${size}`];
    });
  const [above, below] = [part(1), part(-1)];
  if (above.length + below.length === 0) return 'no unit';
  const prefix =
    [...scales].find(([, scale]) => scale === unit.scale)?.[0] ?? (unit.scale === 1 ? '' : `${unit.scale} `);
  const under = below.length === 0 ? '' : below.length === 1 ? `/${below[0]}` : `/(${below.join('*')})`;
  return `${prefix}${above.join('*') || '1'}${under}`;
}
