/** A page that is being loaded has its headings a moment later. */
const patience = 4000;

/** Brings the part of the page with this heading into view and gives it the keyboard, once it is there. */
export function revealPart(heading: string): void {
  const until = performance.now() + patience;
  const look = (): void => {
    const found = [...document.querySelectorAll<HTMLElement>('main h2, main h3')].find(
      ({ textContent }) => textContent === heading,
    );
    if (found) {
      found.tabIndex = -1;
      found.focus({ preventScroll: true });
      found.scrollIntoView({ block: 'start' });
    } else if (performance.now() < until) requestAnimationFrame(look);
  };
  // After the palette has closed and given the focus back.
  requestAnimationFrame(() => requestAnimationFrame(look));
}
