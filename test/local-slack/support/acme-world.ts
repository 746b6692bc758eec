import { addOrganisation } from '../../../src/local-slack/state/add-organisation.ts';
import { addUser } from '../../../src/local-slack/state/add-user.ts';
import { createClock } from '../../../src/local-slack/state/clock.ts';
import { createRandom } from '../../../src/local-slack/state/random.ts';
import type { Settings } from '../../../src/local-slack/state/settings.ts';
import type { SlackApp } from '../../../src/local-slack/state/slack-app.ts';
import { createWorld, type World } from '../../../src/local-slack/state/world.ts';

export const START = Date.UTC(2026, 7, 3, 9);

export const APP: SlackApp = {
  id: 'A0ROLLCALL',
  name: 'Rollcall',
  clientId: '100.200',
  clientSecret: 'client-secret',
  signingSecret: 'signing-secret',
  redirectUrls: ['http://localhost:3000/slack/oauth_redirect'],
  commands: [],
  interactivityUrl: '',
  optionsUrl: '',
  eventsUrl: '',
  events: [],
  socketMode: false,
  homeTab: true,
  messagesTab: true,
  orgDeployEnabled: true,
};

/** One Business+ team: nobody but a primary owner, an admin and a member. */
export function fillAcme(world: World): void {
  addOrganisation(world, {
    organisation: { id: 'T0ACME', kind: 'team', name: 'Acme', domain: 'acme', plan: 'plus' },
    teams: [{ id: 'T0ACME', name: 'Acme', domain: 'acme', emailDomain: 'acme.example' }],
  });
  const person = { organisationId: 'T0ACME', createdAt: START - 86_400_000 };
  addUser(world, {
    ...person,
    id: 'U0OLGA',
    name: 'olga',
    email: 'olga@acme.example',
    role: 'primary_owner',
  });
  addUser(world, { ...person, id: 'U0ADA', name: 'ada', email: 'ada@acme.example', role: 'admin' });
  addUser(world, {
    ...person,
    id: 'U0MIA',
    name: 'mia',
    email: 'mia@acme.example',
    givenName: 'Mia',
    familyName: 'Moss',
  });
}

/** The small Acme under a frozen clock. */
export function acmeWorld(settings: Partial<Settings> = {}): World {
  const world = createWorld({
    clock: createClock({ startAt: START, frozen: true }),
    random: createRandom(7),
    settings: { scimReadLag: 0, ...settings },
  });
  world.apps.set(APP.id, APP);
  fillAcme(world);
  return world;
}
