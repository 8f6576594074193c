export { OpenRefused } from './OpenRefused.tsx';
export { Salvaged } from './Salvaged.tsx';
export { Page } from './Page.tsx';
