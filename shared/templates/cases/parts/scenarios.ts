import type { TemplateScenario } from '../form.ts';

type Story = { readonly description: string; readonly factors: Readonly<Record<string, number>> };

/** Three scenarios: what was answered, and a worse and a better turn of it. */
export function threeScenarios(cautious: Story, ambitious: Story): readonly TemplateScenario[] {
  return [
    { name: 'Cautious', probability: 0.3, ...cautious },
    { name: 'Most likely', probability: 0.5, description: 'Everything turns out as answered.', factors: {} },
    { name: 'Ambitious', probability: 0.2, ...ambitious },
  ];
}
