import { subjectId } from '../../../domain/assignment.ts';
import { BY_HAND } from '../../../domain/by-hand.ts';
import { personName } from '../../../domain/person.ts';
import type { PersonPlace } from '../../../ports/directory-store.ts';
import type { PersonStory } from '../../../use-cases/show-person.ts';
import type { AssignedApp, PersonModel, PersonProfile } from '../../blocks/modals/account-model.ts';

/** What is shown of a person; both profiles where they stand in the organisation and in a workspace. */
export function toPersonModel(story: PersonStory): PersonModel {
  const { person, explanation } = story;
  const { reasons, operation, drift } = explanation;
  const profile = person === null ? null : toProfile(person);
  const inWorkspace = inSlackWorkspace(story);
  // Somebody whom an admin added by hand stands in Rollcall only: in the workspace, where that gives them Slack.
  const inOrganization = person?.person.sourceName !== BY_HAND || !inWorkspace;
  return {
    organizationProfile: inOrganization ? profile : null,
    workspaceProfile: inWorkspace ? profile : null,
    apps: toApps(story),
    reasons,
    operation,
    drift,
  };
}

/** Only a workspace that Slack is assigned to says something about this person's Slack. */
function inSlackWorkspace({ apps }: PersonStory): boolean {
  return apps.some(({ app, assignment }) => app.slack && assignment.subject.kind === 'workspace');
}

function toProfile({ person, unitPath, groups, workspaces }: PersonPlace): PersonProfile {
  const { email, title, status, sourceName } = person;
  return { name: personName(person), email, title, status, sourceName, unitPath, groups, workspaces };
}

function toApps({ apps, names }: PersonStory): readonly AssignedApp[] {
  return apps.map(({ app, assignment }) => {
    const { subject, seat } = assignment;
    const id = subjectId(subject);
    const subjectName = id === null ? '' : (names.get(id)?.name ?? '');
    return { name: app.name, kind: app.kind, seat, subjectKind: subject.kind, subjectName };
  });
}
