import type { PageApp } from '../../wire.ts';
import { usePage } from '../state/page-context.ts';
import { personName, roleName } from '../state/person-name.ts';

/** The first thing that a newcomer sees: where to install the app, and as whom. */
export function NotInstalled({ app }: { app: PageApp }) {
  const { frame } = usePage();
  return (
    <div class="scroll empty">
      <h3>
        {app.name} is not installed in {frame.team.name} yet
      </h3>
      <p>
        You are {personName(frame.me)} ({roleName(frame.me.role).toLowerCase()}). On the next page choose who
        you are there and press <strong>Allow</strong>; an owner or an admin may do it. Then come back here.
      </p>
      {app.installUrl === null ? (
        <p>{app.name} has no redirect URL, so that it cannot be installed from here.</p>
      ) : (
        <a class="button primary" href={app.installUrl} target="_blank" rel="noopener">
          Install {app.name}
        </a>
      )}
    </div>
  );
}

/** It has just been installed, and may still be busy with that: it is opened when the person says so. */
export function JustInstalled({ app, open }: { app: PageApp; open(): void }) {
  const { frame } = usePage();
  return (
    <div class="scroll empty">
      <h3>
        {app.name} is installed in {frame.team.name}
      </h3>
      <p>You find it under Apps, and its commands wherever you can write.</p>
      <button type="button" class="button primary" onClick={open}>
        Open {app.name}
      </button>
    </div>
  );
}
