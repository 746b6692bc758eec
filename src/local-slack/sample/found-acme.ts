import { addOrganisation } from '../state/add-organisation.ts';
import type { Organisation } from '../state/organisation.ts';
import type { World } from '../state/world.ts';

/** Acme as one Business+ team, or as an Enterprise organisation of two. */
export function foundAcme(world: World, kind: Organisation['kind']): Organisation {
  const team = { id: 'T0ACME0001', name: 'Acme', domain: 'acme', emailDomain: 'acme.example' };
  if (kind === 'team') {
    return addOrganisation(world, {
      organisation: { id: team.id, kind, name: 'Acme', domain: 'acme', plan: 'plus' },
      teams: [team],
    });
  }
  return addOrganisation(world, {
    organisation: { id: 'E0ACME0001', kind, name: 'Acme', domain: 'acme', plan: 'enterprise' },
    teams: [team, { id: 'T0ACME0002', name: 'Acme Labs', domain: 'acme-labs', emailDomain: 'acme.example' }],
  });
}
