export const sizes = { tiny: 11, body: 13 } as const;

let measure: CanvasRenderingContext2D | null = null;

/** How wide a text will be drawn, in pixels. */
export function textWidth(text: string, size: number, weight = 400): number {
  measure ??= document.createElement('canvas').getContext('2d');
  if (!measure) return text.length * size * 0.55;
  measure.font = `${weight} ${size}px 'Inter Variable', Inter, system-ui, sans-serif`;
  return measure.measureText(text).width;
}

/** The text, cut short with an ellipsis where there is no room for all of it: a drawing does not do that by itself. */
export function fitText(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  let [fits, long] = [0, text.length];
  while (long - fits > 1) {
    const middle = Math.floor((fits + long) / 2);
    if (textWidth(`${text.slice(0, middle).trimEnd()}…`, size) <= room) fits = middle;
    else long = middle;
  }
  return `${text.slice(0, fits).trimEnd()}…`;
}
