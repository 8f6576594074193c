const namespace = 'http://www.w3.org/2000/svg';

/**
 * What is laid out as a page, such as a table with bars, as a drawing: a rectangle for every coloured box and a text
 * for every line of words, where they stand.
 */
export function drawingOfPage(page: HTMLElement): SVGSVGElement {
  const origin = page.getBoundingClientRect();
  const drawing = document.createElementNS(namespace, 'svg');
  drawing.setAttribute('width', String(origin.width));
  drawing.setAttribute('height', String(origin.height));
  for (const element of [page, ...page.querySelectorAll('*')]) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.width === 0 || style.display === 'none') continue;
    drawing.append(...boxesOf(style, box, origin), ...linesOf(element, style, origin));
  }
  return drawing;
}

function boxesOf(style: CSSStyleDeclaration, box: DOMRect, origin: DOMRect): SVGElement[] {
  const [x, y] = [box.left - origin.left, box.top - origin.top];
  const border = Number.parseFloat(style.borderTopWidth);
  return [
    shape('rect', { x, y, width: box.width, height: box.height, fill: style.backgroundColor }),
    ...(border > 0 ? [shape('rect', { x, y, width: box.width, height: border, fill: style.borderTopColor })] : []),
  ];
}

/** Words of the element itself: those that stand on one line are one text. */
function linesOf(element: Element, style: CSSStyleDeclaration, origin: DOMRect): SVGElement[] {
  const size = Number.parseFloat(style.fontSize);
  return [...element.childNodes].flatMap((node) => {
    if (!(node instanceof Text)) return [];
    const lines = new Map<number, { left: number; middle: number; text: string }>();
    for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const place = range.getBoundingClientRect();
      const line = lines.get(Math.round(place.top));
      if (line) line.text += ` ${word}`;
      else lines.set(Math.round(place.top), { left: place.left, middle: place.top + place.height / 2, text: word });
    }
    return [...lines.values()].map(({ left, middle, text }) => {
      const words = shape('text', {
        x: left - origin.left,
        y: middle - origin.top + size * 0.36,
        fill: style.color,
        'font-size': style.fontSize,
        'font-weight': style.fontWeight,
      });
      words.textContent = text;
      return words;
    });
  });
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
