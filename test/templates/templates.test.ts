import { describe, expect, it } from 'vitest';
import { recordSchema } from '#shared/model/record.ts';
import { templates } from '#shared/templates/index.ts';
import { workspaceOf } from '../report/sample.ts';

describe('templates', () => {
  it('are the sample and the empty workspace, each id once', () => {
    expect(templates.map(({ id }) => id)).toEqual(['aurora-home-hub', 'empty']);
  });

  it('the empty one has no case', () => {
    expect(templates.find(({ id }) => id === 'empty')?.documents).toEqual([]);
  });

  it('give rows that every schema takes', () => {
    for (const document of templates.flatMap((template) => template.documents)) {
      for (const record of workspaceOf(document).records.values()) {
        const parsed = recordSchema.safeParse(record);
        expect(parsed.success, JSON.stringify(record).slice(0, 200)).toBe(true);
      }
    }
  });
});
