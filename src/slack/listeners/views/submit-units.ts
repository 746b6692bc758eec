import type { ModalView } from '@slack/types';
import { isUnitAttribute, type UnitAttribute } from '../../../domain/unit-attribute.ts';
import { chooseUnits } from '../../../use-cases/choose-units.ts';
import { readCallerLive, requirePermission } from '../../../use-cases/read-caller.ts';
import { INPUTS } from '../../action-ids.ts';
import { noticeView } from '../../blocks/modals/notice-view.ts';
import { unitsMetadata } from '../../blocks/modals/source-units-view.ts';
import { showLabel } from '../../blocks/text/show-name.ts';
import type { SubmissionHandler } from '../support/answer-submission.ts';
import { readFormValues } from '../support/form-values.ts';
import type { ListenerDeps } from '../support/listener-deps.ts';
import type { Submission } from '../support/submission.ts';
import { ViewOutdated } from '../support/view-outdated.ts';

interface UnitsSubmission extends Submission {
  readonly name: string;
  readonly from: UnitAttribute;
}

function readUnits(_deps: ListenerDeps, submission: Submission): Promise<UnitsSubmission> {
  const source = unitsMetadata.parse(submission.view.private_metadata);
  const from = readFormValues(submission.view).choice(INPUTS.units);
  if (source === null || from === null || !isUnitAttribute(from))
    throw new ViewOutdated('the window is of an older Rollcall');
  return Promise.resolve({ ...submission, name: source.name, from });
}

async function saveUnits(
  deps: ListenerDeps,
  { scene, userId, name, from }: UnitsSubmission,
): Promise<ModalView> {
  const { ports } = deps;
  const { connection, texts } = scene;
  const caller = await readCallerLive(ports, connection, userId);
  requirePermission(caller, 'configure');
  await chooseUnits(ports, connection.id, name, from, { kind: 'slack', userId, name: caller.name });
  await ports.queue.compareSoon(connection.id, 'units are taken from something else');
  const t = texts.settings.units;
  return noticeView(texts, { kind: 'done', text: { title: t.saved(showLabel(name)), next: t.savedNext } });
}

/** What the units of a source are taken from; people on record follow with the next comparison, which is now. */
export const SOURCE_UNITS: SubmissionHandler<UnitsSubmission> = {
  title: (texts) => texts.settings.units.title,
  read: readUnits,
  check: () => null,
  carryOut: saveUnits,
};
