import type { DocumentLine } from '#shared/model/document/schema.ts';

/** Puts lines under one heading, so that the heading is written once. */
export function section(name: string, lines: readonly Omit<DocumentLine, 'section'>[]): readonly DocumentLine[] {
  return lines.map((line) => ({ ...line, section: name }));
}

/** Who stands for the figures of the case. */
export const people = {
  lead: 'Maren Voss, product lead',
  research: 'Tomás Oliveira, market research',
  pricing: 'Ines Kaufmann, pricing',
  channel: 'Jonas Lindqvist, channel sales',
  hardware: 'Dr. Wei Zhang, hardware engineering',
  sourcing: 'Petra Nowak, sourcing',
  service: 'Amara Diallo, care plan operations',
  marketing: 'Leo Brandt, marketing',
  finance: 'Henrik Sørensen, finance partner',
} as const;
