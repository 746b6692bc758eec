import type { PageApp, PageSurface } from '../../wire.ts';
import { BlockList } from '../blocks/block-list.tsx';
import { createSurface } from '../blocks/create-surface.ts';
import { SurfaceProvider } from '../blocks/surface.ts';
import { useDraft } from '../blocks/use-draft.ts';
import { usePage } from '../state/page-context.ts';

/** What the app published for this person. */
export function AppHome({ app, home }: { app: PageApp; home: PageSurface | undefined }) {
  const page = usePage();
  const draft = useDraft(home?.view.id ?? `home ${app.id}`);
  if (!home) return <EmptyHome name={app.name} />;
  const { view, errors, faults } = home;
  const surface = createSurface(
    {
      kind: 'home',
      container: { view: view.id },
      appName: app.name,
      blocks: view.blocks,
      stored: view.state.values,
      errors,
      faults,
    },
    draft,
    page,
  );
  return (
    <div class="scroll home">
      <SurfaceProvider value={surface}>
        <BlockList blocks={view.blocks} />
      </SurfaceProvider>
    </div>
  );
}

function EmptyHome({ name }: { name: string }) {
  return (
    <div class="scroll empty">
      <h3>This is a work in progress</h3>
      <p>{name} has not published a Home tab for you yet.</p>
    </div>
  );
}
