import type { PageApp } from '../../wire.ts';

export function AboutApp({ app }: { app: PageApp }) {
  return (
    <div class="scroll about">
      <h3>{app.name}</h3>
      <p>
        App id <code>{app.id}</code>
      </p>
      <h3>Commands</h3>
      <dl>
        {app.commands.map(({ command, description, usageHint }) => (
          <div key={command}>
            <dt>
              <code>
                {command} {usageHint}
              </code>
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
