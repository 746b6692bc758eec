import type { ModalView } from '@slack/types';
import { accountName, roleRank } from '../../../domain/account.ts';
import { subjectId } from '../../../domain/assignment.ts';
import { BY_HAND } from '../../../domain/by-hand.ts';
import { personName } from '../../../domain/person.ts';
import { may } from '../../../domain/rollcall-role.ts';
import type { PersonPlace } from '../../../ports/directory-store.ts';
import { type AccountStory, showAccount } from '../../../use-cases/show-account.ts';
import type { AssignedApp, PersonProfile, Possibility } from '../../blocks/modals/account-model.ts';
import { accountView } from '../../blocks/modals/account-view.ts';
import type { ListenerDeps } from './listener-deps.ts';
import type { Scene } from './read-scene.ts';

/** The account modal: one live account with everything about it. */
export async function buildAccountView(
  { ports }: ListenerDeps,
  scene: Scene,
  accountId: string,
): Promise<ModalView> {
  const story = await showAccount(ports, scene.connection, accountId);
  const { account, live, person, explanation, receipts } = story;
  return accountView(scene.texts, {
    account: { ...account, name: accountName(account) },
    live,
    readAt: account.readAt,
    organizationProfile: inOrganization(person) ? toProfile(person) : null,
    workspaceProfile: person !== null && person.workspaces.length > 0 ? toProfile(person) : null,
    apps: toApps(story),
    reasons: explanation.reasons,
    operation: explanation.operation,
    drift: explanation.drift,
    receipts,
    activate: canActivate(story, scene),
    deactivate: canDeactivate(story, scene),
    now: ports.clock.now(),
  });
}

/** Somebody whom an admin added by hand stands in Rollcall only, not in the organisation. */
function inOrganization(person: PersonPlace | null): person is PersonPlace {
  return person !== null && (person.person.sourceName !== BY_HAND || person.workspaces.length === 0);
}

function toProfile({ person, unitPath, groups, workspaces }: PersonPlace): PersonProfile {
  const { email, title, status, sourceName } = person;
  return { name: personName(person), email, title, status, sourceName, unitPath, groups, workspaces };
}

function toApps({ apps, names }: AccountStory): readonly AssignedApp[] {
  return apps.map(({ app, assignment }) => {
    const { subject, seat } = assignment;
    const id = subjectId(subject);
    const subjectName = id === null ? '' : (names.get(id)?.name ?? '');
    return { name: app.name, seat, subjectKind: subject.kind, subjectName };
  });
}

function canActivate(story: AccountStory, scene: Scene): Possibility {
  if (story.account.status !== 'inactive') return { possible: false, code: 'already_active' };
  return generally(story, scene);
}

function canDeactivate(story: AccountStory, scene: Scene): Possibility {
  const { account } = story;
  if (account.status === 'inactive') return { possible: false, code: 'already_inactive' };
  if (account.id === scene.caller.userId) return { possible: false, code: 'target_self' };
  if (account.role === 'primary_owner') return { possible: false, code: 'target_primary_owner' };
  if (account.id === scene.connection.holderId) return { possible: false, code: 'target_protected' };
  return generally(story, scene);
}

function generally({ account }: AccountStory, { caller }: Scene): Possibility {
  if (!may(caller.roles, 'ask')) return { possible: false, code: 'not_allowed' };
  if (account.role === 'bot') return { possible: false, code: 'target_bot' };
  if (account.stranger) return { possible: false, code: 'target_stranger' };
  if (roleRank(account.role) > roleRank(caller.slackRole))
    return { possible: false, code: 'target_outranks' };
  return { possible: true };
}
