import type { ModalView } from '@slack/types';
import type { Cause } from '../../../domain/cause.ts';
import { defaultRoles, may } from '../../../domain/rollcall-role.ts';
import { holdsDigest } from '../../../use-cases/read-chosen-holds.ts';
import { type ApprovalChoices, toApprovalModel } from '../../blocks/modals/approval-model.ts';
import { approvalView } from '../../blocks/modals/approval-view.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';
import type { ListenerDeps } from './listener-deps.ts';
import type { Scene } from './read-scene.ts';

/** What is held, by cause, with the decision: of one cause or of all, as chosen so far. */
export async function buildApprovalView(
  { ports }: ListenerDeps,
  { connection, caller, policy, texts }: Scene,
  cause: Cause | null,
  chosen: ApprovalChoices,
): Promise<ModalView> {
  const [plan, held, managed, privileged] = await Promise.all([
    ports.plans.latest(connection.id),
    ports.holds.list(connection.id, ['open', 'expired']),
    ports.accounts.countManaged(connection.id),
    ports.accounts.privileged(connection.id),
  ]);
  if (plan === null) return noticeView(texts, { kind: 'done', text: texts.errors.byCode.nothing_held() });
  const approvers = privileged.filter(({ role }) => may(defaultRoles(role), 'decide'));
  const model = toApprovalModel(held, managed, {
    plan,
    digest: holdsDigest(ports.digest, held),
    cause,
    chosen,
    mayDecide: may(caller.roles, 'decide'),
    fourEyes: false,
    singleApprover: approvers.length < 2,
    typedFrom: policy.fourEyesFrom,
  });
  return approvalView(texts, model);
}
