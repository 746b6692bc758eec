import type { ModalView } from '@slack/types';
import { accountName, roleRank } from '../../../domain/account.ts';
import { may } from '../../../domain/rollcall-role.ts';
import { type AccountStory, showAccount } from '../../../use-cases/show-account.ts';
import type { Possibility } from '../../blocks/modals/account-model.ts';
import { accountView } from '../../blocks/modals/account-view.ts';
import type { ListenerDeps } from './listener-deps.ts';
import type { Scene } from './read-scene.ts';
import { toPersonModel } from './to-person-model.ts';

/** The account modal: one live account with everything about it. */
export async function buildAccountView(
  { ports }: ListenerDeps,
  scene: Scene,
  accountId: string,
): Promise<ModalView> {
  const story = await showAccount(ports, scene.connection, accountId);
  const { account, live, receipts } = story;
  return accountView(scene.texts, {
    account: { ...account, name: accountName(account) },
    live,
    readAt: account.readAt,
    ...toPersonModel(story),
    receipts,
    activate: canActivate(story, scene),
    deactivate: canDeactivate(story, scene),
    now: ports.clock.now(),
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
