export { writeCsv, type CsvFile } from './csv.ts';
export { writePdf } from './pdf/index.ts';
