import { toEmail } from '../../../use-cases/find-who.ts';
import { openRequest } from '../actions/open-request.ts';
import type { Command } from './command-context.ts';

/** `request [who] [why]`: the modal with what was typed; an address first, or all of it is why. */
export const request: Command = ({ deps, scene, client, triggerId, rest }) => {
  const [first = '', ...others] = rest.split(/\s+/u);
  const email = toEmail(first);
  const why = email === null ? rest : others.join(' ');
  return openRequest(deps, scene, { client, triggerId }, { email: email ?? '', why });
};
