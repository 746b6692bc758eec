import { useEffect, useId, useRef } from 'preact/hooks';
import type { PageSurface } from '../../wire.ts';
import { forgetDraft } from '../blocks/use-draft.ts';
import { act } from '../state/act.ts';
import { usePage } from '../state/page-context.ts';
import { Modal } from './modal.tsx';
import { ModalLayer } from './modal-layer.tsx';

/** The modals of a person, of which the one on top is seen. */
export function ModalStack({ modals }: { modals: readonly PageSurface[] }) {
  const { frame, say } = usePage();
  const titleId = useId();
  const top = modals.at(-1);
  useForgetClosed(modals);
  if (!top) return null;
  const close = async (all: boolean) => {
    const { notice } = await act('close', { user: frame.me.id, view: top.view.id, all });
    if (notice) say(notice);
  };
  return (
    <ModalLayer labelledBy={titleId} onEscape={() => void close(false)}>
      <Modal key={top.view.id} surface={top} titleId={titleId} depth={modals.length} close={close} />
    </ModalLayer>
  );
}

/** What was typed into a modal goes with it. */
function useForgetClosed(modals: readonly PageSurface[]): void {
  const before = useRef<string[]>([]);
  useEffect(() => {
    const open = modals.map(({ view }) => view.id);
    for (const id of before.current) if (!open.includes(id)) forgetDraft(id);
    before.current = open;
  }, [modals]);
}
