import type { CaseDocument } from '#shared/model/document/schema.ts';
import { people } from './section.ts';

export const products: NonNullable<CaseDocument['products']> = [
  {
    name: 'Aurora Home Hub',
    line: 'Connected home',
    stage: 'development',
    owner: people.lead,
    description:
      'A hub that brings the lights, heating, locks and sensors of a home under one app, from whichever maker they come. Works without the cloud; the care plan adds what needs it.',
    segments: ['Families with many devices', 'Landlords of small buildings', 'Older people living alone'],
    channels: ['Electronics retail', 'Own web shop', 'Energy suppliers'],
  },
  {
    name: 'Aurora Care Plan',
    line: 'Services',
    stage: 'development',
    owner: people.service,
    description:
      'Monthly plan sold with every Home Hub: remote help, replacement within two days, security updates, and alerts to a person of trust.',
    segments: ['Families with many devices', 'Older people living alone'],
    channels: ['Bundled with the hub', 'Own web shop'],
  },
  {
    name: 'Aurora Mini',
    line: 'Connected home',
    stage: 'maturity',
    owner: 'Sofia Reyes, product manager',
    description:
      'The single-room hub, on sale since 2023. The Home Hub is placed above it; the case does not count sales that the Home Hub takes from it.',
    segments: ['First-time buyers', 'Tenants'],
    channels: ['Electronics retail', 'Own web shop'],
  },
];
