import { useRef, useState } from 'preact/hooks';
import type { PageSurface } from '../../wire.ts';
import { BlockList } from '../blocks/block-list.tsx';
import { createSurface, enteredIn } from '../blocks/create-surface.ts';
import { SurfaceProvider } from '../blocks/surface.ts';
import { useDraft } from '../blocks/use-draft.ts';
import { isObject } from '../json.ts';
import { TextObject } from '../mrkdwn/text-object.tsx';
import { act } from '../state/act.ts';
import { usePage } from '../state/page-context.ts';
import { useErrorInView } from './use-error-in-view.ts';
import { useFirstFocus } from './use-first-focus.ts';

interface ModalProps {
  surface: PageSurface;
  titleId: string;
  /** How many modals lie on one another, this one included. */
  depth: number;
  close(all: boolean): Promise<void>;
}

export function Modal({ surface: { view, errors, faults }, titleId, depth, close }: ModalProps) {
  const page = usePage();
  const draft = useDraft(view.id);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useFirstFocus(form, view.hash);
  useErrorInView(form, errors);
  const surface = createSurface(
    {
      kind: 'modal',
      container: { view: view.id },
      appName: page.frame.apps.find(({ id }) => id === view.app_id)?.name ?? 'The app',
      blocks: view.blocks,
      stored: view.state.values,
      errors,
      faults,
    },
    draft,
    page,
  );
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const values = enteredIn(view.blocks, draft.latest(), { files: true });
    const place = { user: page.frame.me.id, view: view.id };
    const { notice, fields, faults: found } = await act('submit', { ...place, values });
    setBusy(false);
    setTrouble(Object.keys(fields).length > 0 ? [] : [notice ?? [], found].flat());
  };
  return (
    <form ref={form} class="modal-form" tabIndex={-1} noValidate onSubmit={submit}>
      <header class="modal-head">
        <h2 id={titleId}>
          <TextObject text={view.title} />
        </h2>
        <button type="button" class="close" aria-label="Close" onClick={() => void close(true)}>
          ×
        </button>
      </header>
      <div class="modal-body">
        {trouble.length > 0 && (
          <div class="trouble" role="alert">
            {trouble.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
        <SurfaceProvider value={surface}>
          <BlockList blocks={view.blocks} />
        </SurfaceProvider>
      </div>
      <footer class="modal-foot">
        <button type="button" class="button" onClick={() => void close(false)}>
          {isObject(view.close) ? <TextObject text={view.close} /> : depth > 1 ? 'Back' : 'Close'}
        </button>
        {isObject(view.submit) && (
          <button type="submit" class="button primary" aria-busy={busy} disabled={busy}>
            <TextObject text={view.submit} />
          </button>
        )}
      </footer>
    </form>
  );
}
