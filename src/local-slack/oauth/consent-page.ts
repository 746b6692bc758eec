import { isGuest, rankOf, type SlackUser } from '../state/slack-user.ts';
import type { World } from '../state/world.ts';
import type { AuthorizeRequest } from './authorize-request.ts';
import { placeId, placesIn } from './check-installer.ts';
import { escapeHtml } from './escape-html.ts';
import { SCOPE_TEXTS } from './scope-texts.ts';

/** Longer lists are no help in a menu; who is not in it can be named by the form. */
const MOST_PEOPLE = 300;

/**
 * Slack's "… is requesting permission to access …", with one thing more: here you choose who you are.
 *
 * @param query handed through to the decision, so that it is read from the same words
 * @param refusal why the last choice was refused
 */
export function renderConsentPage(
  world: World,
  { app, botScopes, userScopes, teamId }: AuthorizeRequest,
  query: URLSearchParams,
  refusal?: string,
): string {
  const hidden = [...query].filter(([name]) => !['user', 'place', 'decision'].includes(name));
  const name = escapeHtml(app.name);
  return page(
    `${name} is requesting permission`,
    `<h1><strong>${name}</strong> is requesting permission to access a Slack workspace</h1>
${refusal ? `<p role="alert" class="refusal">${escapeHtml(refusal)}</p>` : ''}
<form method="post" action="/oauth/v2/authorize">
${hidden.map(([key, value]) => `<input type="hidden" name="${escapeHtml(key)}" value="${escapeHtml(value)}">`).join('\n')}
<label for="place">Install to</label>
<select id="place" name="place">${placeOptions(world, query.get('place') ?? teamId)}</select>
<label for="user">You are</label>
<select id="user" name="user">${peopleOptions(world, query.get('user'))}</select>
${scopeList('What the app itself will be able to do', botScopes)}
${scopeList('What it will be able to do on your behalf', userScopes)}
<div class="buttons">
<button name="decision" value="deny">Cancel</button>
<button name="decision" value="allow" class="primary">Allow</button>
</div>
</form>`,
  );
}

export function renderErrorPage(error: string): string {
  return page(
    'Something went wrong',
    `<h1>Something went wrong when authorizing this app.</h1>
<p>Error: <code>${escapeHtml(error)}</code></p>
<p>Go back to the app that sent you here and check its client id, redirect URL and scopes.</p>`,
  );
}

function placeOptions(world: World, selected: string): string {
  return placesIn(world)
    .map((place) => {
      const team = world.teams.get(place.teamId ?? '');
      const label = team ? team.name : `${place.organisation.name} (the whole organisation)`;
      return option(placeId(place), label, placeId(place) === selected);
    })
    .join('');
}

function peopleOptions(world: World, selected: string | null): string {
  const people = [...world.users.all()].filter(
    (user) => user.kind === 'person' && !user.deleted && !isGuest(user),
  );
  return people
    .sort((one, other) => highestRank(other) - highestRank(one) || one.realName.localeCompare(other.realName))
    .slice(0, MOST_PEOPLE)
    .map((user) => option(user.id, `${user.realName} (${roleText(user)})`, user.id === selected))
    .join('');
}

function highestRank(user: SlackUser): number {
  return Math.max(rankOf(user, 'team'), rankOf(user, 'enterprise'));
}

function roleText({ role, orgRole }: SlackUser): string {
  const own = role.replaceAll('_', ' ');
  return orgRole === 'member' || orgRole === role
    ? own
    : `${own}, ${orgRole.replaceAll('_', ' ')} of the organisation`;
}

function option(value: string, label: string, isSelected: boolean): string {
  return `<option value="${escapeHtml(value)}"${isSelected ? ' selected' : ''}>${escapeHtml(label)}</option>`;
}

function scopeList(title: string, scopes: readonly string[]): string {
  if (scopes.length === 0) return '';
  const items = scopes.map((scope) => {
    const text = SCOPE_TEXTS[scope];
    return `<li>${text ? `${escapeHtml(text)} ` : ''}<code>${escapeHtml(scope)}</code></li>`;
  });
  return `<h2>${title}</h2><ul>${items.join('')}</ul>`;
}

function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | Local Slack</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; color: #1d1c1d; background: #fff; margin: 0; }
main { max-width: 36rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
label { display: block; font-weight: 600; margin-top: 1rem; }
select { font: inherit; width: 100%; padding: .5rem; border: 1px solid #616061; border-radius: 4px; background: #fff; }
code { font-size: .875em; color: #616061; }
.refusal { border-left: 4px solid #c01343; padding: .5rem 1rem; background: #fdf1f4; }
.buttons { display: flex; gap: 1rem; justify-content: flex-end; margin-top: 2rem; }
button { font: inherit; font-weight: 600; padding: .5rem 1.25rem; border: 1px solid #616061; border-radius: 4px; background: #fff; cursor: pointer; }
button.primary { background: #007a5a; border-color: #007a5a; color: #fff; }
:focus-visible { outline: 3px solid #1264a3; outline-offset: 2px; }
</style>
</head>
<body><main>
${body}
</main></body>
</html>`;
}
