import { defineTable } from './define.ts';

export const workspaceTable = defineTable({
  type: 'workspace',
  table: 'workspace',
  columns: ['id', 'name', 'description'],
  toRow: ({ id, name, description }) => ({ id, name, description }),
  fromRow: (row) => ({ type: 'workspace', ...row }),
});
