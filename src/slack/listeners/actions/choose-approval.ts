import type { ModalView } from '@slack/types';
import { parseActionValue } from '../../blocks/action-value.ts';
import { approvalMetadata } from '../../blocks/modals/approval-view.ts';
import { buildApprovalView } from '../support/build-approval-view.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { Scene } from '../support/read-scene.ts';
import { ViewOutdated } from '../support/view-outdated.ts';
import { readApprovalForm } from '../views/read-approval-form.ts';
import type { Choice } from './rebuild-modal.ts';

/** The approval anew: another page, or other inputs that fit what was chosen. */
export function chooseApproval(
  deps: ListenerDeps,
  scene: Scene,
  { view, action }: Choice,
): Promise<ModalView> {
  const metadata = approvalMetadata.parse(view.private_metadata);
  if (metadata === null) throw new ViewOutdated('the approval window is of an older Rollcall');
  const value = parseActionValue(action.type === 'button' ? action.value : undefined);
  const page = value?.to === 'page' ? value.page : metadata.page;
  const { choices } = readApprovalForm(view);
  return buildApprovalView(deps, scene, metadata.cause, { ...choices, page });
}
