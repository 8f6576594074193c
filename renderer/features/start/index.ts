export { OpenRefused } from './OpenRefused.tsx';
export { Page } from './Page.tsx';
