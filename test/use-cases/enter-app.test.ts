import { describe, expect, it } from 'vitest';
import { enterApp } from '../../src/use-cases/enter-app.ts';
import { openOrganization } from '../support/in-memory/organization.ts';

describe('an app that is known by hand', () => {
  it('gets its kind, keeps it, and can be given another', async () => {
    const { ports, id } = await openOrganization();
    expect(await enterApp(ports, id, 'Figma', 'design')).toMatchObject({ name: 'Figma', kind: 'design' });
    expect(await enterApp(ports, id, 'figma', null)).toMatchObject({ name: 'Figma', kind: 'design' });
    await enterApp(ports, id, 'Figma', 'other');
    const apps = (await ports.assignments.apps(id)).map(({ name, kind }) => [name, kind]);
    expect(apps).toEqual([
      ['Slack', 'chat'],
      ['Figma', 'other'],
    ]);
  });

  it('is not Slack, which stays chat', async () => {
    const { ports, id } = await openOrganization();
    expect(await enterApp(ports, id, 'SLACK', 'design')).toMatchObject({ name: 'Slack', kind: 'chat' });
  });
});
