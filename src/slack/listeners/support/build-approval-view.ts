import type { ModalView } from '@slack/types';
import type { Cause } from '../../../domain/cause.ts';
import { needsSecondYes } from '../../../domain/needs-second-yes.ts';
import type { Actor } from '../../../domain/receipt.ts';
import { may } from '../../../domain/rollcall-role.ts';
import type { HeldOperation } from '../../../ports/plans.ts';
import { holdsDigest } from '../../../use-cases/read-chosen-holds.ts';
import { readStaffWho } from '../../../use-cases/read-staff.ts';
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
  const [plan, held, managed, approvers] = await Promise.all([
    ports.plans.latest(connection.id),
    ports.holds.list(connection.id, ['open', 'expired']),
    ports.accounts.countManaged(connection.id),
    readStaffWho(ports, connection.id, 'decide'),
  ]);
  if (plan === null) return noticeView(texts, { kind: 'done', text: texts.errors.byCode.nothing_held() });
  const model = toApprovalModel(held, managed, {
    plan,
    digest: holdsDigest(ports.digest, held),
    cause,
    chosen,
    mayDecide: may(caller.roles, 'decide'),
    fourEyes: approvers.length > 1 && asksForTwo(held, policy.fourEyesFrom),
    agreed: agreedBy(held),
    singleApprover: approvers.length < 2,
    typedFrom: policy.fourEyesFrom,
  });
  return approvalView(texts, model);
}

/** Known without reading a role: the decision itself looks closer (A3). */
function asksForTwo(held: readonly HeldOperation[], from: number): boolean {
  const operations = held.map(({ operation }) => operation);
  const many = needsSecondYes(operations, { from, roleOf: () => null });
  return (
    many.size > 0 ||
    held.some(({ operation, rule, firstYes }) => !operation.byName && (rule === 'A3' || firstYes !== null))
  );
}

function agreedBy(held: readonly HeldOperation[]): readonly Actor[] {
  const actors = held.flatMap(({ firstYes }) => (firstYes === null ? [] : [firstYes.by]));
  return [...new Map(actors.map((actor) => [JSON.stringify(actor), actor])).values()];
}
