import { drawingOfPage } from './from-page.ts';
import { looksOf } from './looks.ts';

const namespace = 'http://www.w3.org/2000/svg';
/** Where a shape is; how it looks is written beside it. What only the page understands stays behind. */
const kept =
  /^(x|y|[xy][12]|c[xy]|r|r[xy]|d|d[xy]|width|height|points|transform|id|viewBox|preserveAspectRatio|pattern.*|clip-path|offset)$/;
/** Inter ships inside the app and not with the file: the next names are those that other machines have. */
const family = "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";
const margin = { side: 16, top: 56, bottom: 14 } as const;

export type Picture = { readonly text: string; readonly width: number; readonly height: number };

/**
 * A drawing of the page as a file that stands alone: colours resolved, fonts named, title and caption inside. It is
 * in light colours whatever the screen is in, as the documents are that it goes into.
 */
export function pictureOf(drawn: SVGSVGElement | HTMLElement, title: string, caption: string): Picture {
  const { width, height } = drawn.getBoundingClientRect();
  const inner = lightCopyOf(drawn, width);
  const place = { x: margin.side, y: margin.top, width, height, overflow: 'visible' };
  for (const [name, value] of Object.entries(place)) inner.setAttribute(name, String(value));
  const fullWidth = Math.ceil(width + 2 * margin.side);
  const fullHeight = Math.ceil(height + margin.top + margin.bottom);
  const outer = element('svg', {
    width: fullWidth,
    height: fullHeight,
    viewBox: `0 0 ${fullWidth} ${fullHeight}`,
    'font-family': family,
  });
  outer.append(
    element('title', {}, title),
    element('rect', { width: fullWidth, height: fullHeight, fill: '#ffffff' }),
    element('text', { x: margin.side, y: 26, fill: '#17202e', 'font-size': 15, 'font-weight': 600 }, title),
    element('text', { x: margin.side, y: 44, fill: '#596477', 'font-size': 11.5 }, caption),
    inner,
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(outer)}\n`;
  return { text, width: fullWidth, height: fullHeight };
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== '') made.textContent = text;
  return made;
}

/** Beside the original the copy has the same ancestors, so the same rules style it; nothing is painted in between. */
function lightCopyOf(drawn: SVGSVGElement | HTMLElement, width: number): Element {
  const light = drawn.cloneNode(true) as typeof drawn;
  light.style.colorScheme = 'light';
  light.style.position = 'absolute';
  drawn.after(light);
  try {
    if (light instanceof SVGSVGElement) return copyOf(light);
    // Inherited colours are resolved where they are set, which is outside the copy.
    light.style.color = 'var(--text)';
    light.style.width = `${width}px`;
    const drawing = drawingOfPage(light);
    light.append(drawing);
    return copyOf(drawing);
  } finally {
    light.remove();
  }
}

/** The same shapes with their looks written down. */
function copyOf(from: Element): Element {
  const copy = from.cloneNode(false) as Element;
  for (const { name } of Array.from(copy.attributes)) if (!kept.test(name)) copy.removeAttribute(name);
  const style = getComputedStyle(from);
  for (const [name, value] of looksOf(style, from instanceof SVGTextContentElement)) copy.setAttribute(name, value);
  for (const child of from.childNodes) {
    const shown = !(child instanceof Element) || getComputedStyle(child).display !== 'none';
    // Definitions are never displayed themselves, and what refers to them needs them.
    if (child instanceof Element && (shown || child.closest('defs, clipPath'))) copy.append(copyOf(child));
    else if (child.nodeType === Node.TEXT_NODE) copy.append(child.cloneNode());
  }
  return copy;
}
