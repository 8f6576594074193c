export { documentFromRecords } from './from-records.ts';
export { parseCaseDocument } from './parse.ts';
export { recordsFromDocument } from './to-records.ts';
export { caseDocumentSchema, type CaseDocument, type DocumentLine } from './schema.ts';
