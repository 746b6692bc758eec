import { expect, it } from 'vitest';
import { type ParsedWhatIf, parseWhatIf } from '../../../src/slack/listeners/commands/parse-what-if.ts';

it.each<[string, ParsedWhatIf]>([
  ['delete group R&amp;D team', { kind: 'delete', place: 'group', name: 'R&D team' }],
  ['Delete UNIT /Sales/EMEA', { kind: 'delete', place: 'unit', name: '/Sales/EMEA' }],
  ['remove workspace:apollo', { kind: 'delete', place: 'workspace', name: 'apollo' }],
  ['move unit /Sales to be/EMEA to /Support', { kind: 'move', unit: '/Sales to be/EMEA', to: '/Support' }],
  ['move /Sales to /', { kind: 'move', unit: '/Sales', to: '/' }],
  ['suspend <@U1|ada>', { kind: 'suspend', who: '<@U1|ada>' }],
  ['unassign everybody', { kind: 'unassign', subject: { kind: 'organization' } }],
  ['unassign slack from unit /Sales', { kind: 'unassign', subject: { kind: 'unit', name: '/Sales' } }],
  ['assign group:eng', { kind: 'assign', subject: { kind: 'group', name: 'eng' } }],
  [
    'assign person <mailto:ada@x.example|ada@x.example>',
    { kind: 'assign', subject: { kind: 'person', name: 'ada@x.example' } },
  ],
])('understands %s', (text, meant) => {
  expect(parseWhatIf(text)).toEqual(meant);
});

it.each([
  '',
  'delete',
  'delete group',
  'move unit /A',
  'move A to B',
  'suspend',
  'unassign sales',
  'eat ada',
])('asks back at “%s”', (text) => {
  expect(parseWhatIf(text)).toBeNull();
});
