import { AppError } from '../../../domain/app-error.ts';
import { TargetRefused } from '../../../use-cases/check-target.ts';
import { findWho, mentionedId, toEmail, type Who } from '../../../use-cases/find-who.ts';
import { chooseMessage } from '../../blocks/messages/choose-message.ts';
import type { CommandContext } from './command-context.ts';

/** The command needs a person and none was named. */
export class WhoMissing extends AppError {
  readonly code = 'who_missing';
}

/** Nobody is found by what was typed. */
export class PersonUnknown extends AppError {
  readonly code = 'person_unknown';
}

/**
 * The one who is meant. Several matches are answered with a choice that goes on with `verb`, and null is
 * returned. `why`, `history` and `export` take an unknown address too. Throws WhoMissing, PersonUnknown.
 */
export async function meant(context: CommandContext, verb: string): Promise<Who | null> {
  const { deps, scene, rest, answer } = context;
  if (rest.trim() === '') throw new WhoMissing('the command names nobody', { command: verb });
  const { matches, total } = await findWho(deps.ports, scene.connection.id, rest);
  const [only] = matches;
  if (only !== undefined && total === 1) return only;
  if (only !== undefined) {
    await answer(chooseMessage(scene.texts, { verb, matches, total }));
    return null;
  }
  await refuseOutsider(context);
  const email = toEmail(rest.trim());
  if ((verb === 'why' || verb === 'history' || verb === 'export') && email !== null)
    return { accountId: null, email, name: email, status: null };
  throw new PersonUnknown('nobody is found by this', { who: rest.trim().slice(0, 100) });
}

/** Somebody of another company or an app can be mentioned, and stands in no list of ours (P5). */
async function refuseOutsider({ deps, scene, rest }: CommandContext): Promise<void> {
  const id = mentionedId(rest);
  if (id === null) return;
  const { team } = await deps.ports.slack.open(scene.connection.id);
  const user = await team.readUser(id);
  if (user?.stranger) throw new TargetRefused('target_stranger', id);
  if (user?.role === 'bot') throw new TargetRefused('target_bot', id);
}
