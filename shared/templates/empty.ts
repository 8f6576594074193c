import type { Template } from './template.ts';

export const empty: Template = {
  id: 'empty',
  name: 'Empty workspace',
  description: 'No products and no cases: start from nothing.',
  workspace: { name: 'New workspace', description: null },
  documents: [],
};
