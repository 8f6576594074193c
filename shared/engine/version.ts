/** Changes when a number could: it stands beside every result that is kept. */
export const engineVersion = '0.1.0';
