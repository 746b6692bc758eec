import type { App, BlockSuggestion } from '@slack/bolt';
import type { PlainTextOption } from '@slack/types';
import { requirePermission } from '../../use-cases/read-caller.ts';
import { ACTIONS, type ActionName, heard } from '../action-ids.ts';
import { approvalMetadata } from '../blocks/modals/approval-view.ts';
import { SUBJECT_KINDS, subjectBlockId } from '../blocks/modals/assign-view.ts';
import { suggestAssignments } from './options/suggest-assignments.ts';
import { suggestConflicted } from './options/suggest-conflicted.ts';
import { suggestHeld } from './options/suggest-held.ts';
import { suggestSubjects } from './options/suggest-subjects.ts';
import type { ListenerDeps } from './support/listener-deps.ts';
import { readScene, type Scene } from './support/read-scene.ts';

type Suggest = (deps: ListenerDeps, scene: Scene, asked: BlockSuggestion) => Promise<PlainTextOption[]>;

/** What Rollcall answers while somebody types into a menu, from its own tables: Slack waits 3 s. */
const SUGGESTIONS: readonly (readonly [ActionName, Suggest])[] = [
  [
    ACTIONS.assignSubject,
    async ({ ports }, { connection, texts }, { value, block_id: blockId }) => {
      const kind = SUBJECT_KINDS.find((known) => subjectBlockId(known) === blockId);
      if (kind === undefined || kind === 'organization') return [];
      return suggestSubjects(ports, connection.id, texts, { kind, typed: value });
    },
  ],
  [
    ACTIONS.driftPerson,
    ({ ports }, { connection, texts }, { value }) =>
      suggestSubjects(ports, connection.id, texts, { kind: 'person', typed: value }),
  ],
  [
    ACTIONS.conflictPeople,
    ({ ports }, { connection, texts }, { value, view }) =>
      suggestConflicted(ports, connection.id, texts, { metadata: view?.private_metadata, typed: value }),
  ],
  [
    ACTIONS.unassignChosen,
    ({ ports }, { connection, texts }, { value }) => suggestAssignments(ports, connection.id, texts, value),
  ],
  [
    ACTIONS.approvalAccounts,
    ({ ports }, { connection, texts }, { value, view }) => {
      const cause = approvalMetadata.parse(view?.private_metadata)?.cause ?? null;
      return suggestHeld(ports, connection.id, texts, { cause, typed: value });
    },
  ],
];

export function registerSuggestions(app: App, deps: ListenerDeps): void {
  for (const [name, suggest] of SUGGESTIONS) {
    app.options<'block_suggestion'>(heard(name), async ({ ack, body, context }) => {
      const scene = await readScene(deps, context, body.user.id);
      requirePermission(scene.caller, 'see');
      await ack({ options: await suggest(deps, scene, body) });
    });
  }
}
