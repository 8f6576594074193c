/** What decides how a shape looks, and with how much of it each colour is laid on. */
const colours = { fill: 'fill-opacity', stroke: 'stroke-opacity' } as const;
const shapes = ['stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap', 'opacity'] as const;
const texts = ['font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'paint-order'] as const;

/** The computed style of a shape as attributes that every program reads which reads SVG. */
export function looksOf(style: Pick<CSSStyleDeclaration, 'getPropertyValue'>, isText: boolean): [string, string][] {
  const of = (name: string): string => style.getPropertyValue(name).trim();
  const painted = Object.entries(colours).flatMap(([name, opacity]): [string, string][] => {
    const { colour, alpha } = solid(of(name));
    const share = alpha * Number(of(opacity) || 1);
    return [[name, colour], ...(share < 1 && colour !== 'none' ? [[opacity, String(share)] as [string, string]] : [])];
  });
  const more = [...shapes, ...(isText ? texts : [])].flatMap((name): [string, string][] => {
    const value = of(name);
    return value === '' ? [] : [[name, value]];
  });
  return [...painted, ...more];
}

/** A colour without its alpha, which older programs do not read in a colour. */
export function solid(colour: string): { readonly colour: string; readonly alpha: number } {
  const parts = /^rgba\(([^,]+),([^,]+),([^,]+),([^,]+)\)$/.exec(colour);
  if (!parts) return { colour: colour === '' ? 'none' : colour, alpha: 1 };
  const [, red = '', green = '', blue = '', alpha = '1'] = parts.map((part) => part.trim());
  return Number(alpha) === 0
    ? { colour: 'none', alpha: 1 }
    : { colour: `rgb(${red}, ${green}, ${blue})`, alpha: Number(alpha) };
}
