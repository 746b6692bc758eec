import { useId } from 'preact/hooks';
import { TextObject } from '../mrkdwn/text-object.tsx';
import { Dialog } from '../shell/dialog.tsx';
import type { Confirmation } from './confirmation.ts';

interface ConfirmDialogProps {
  confirmation: Confirmation;
  answer(yes: boolean): void;
}

/** "Are you sure?", in the app's words. The way out has the focus, so that Enter alone harms nobody. */
export function ConfirmDialog({ confirmation, answer }: ConfirmDialogProps) {
  const { title, text, confirm, deny, isDanger } = confirmation;
  const titleId = useId();
  return (
    <Dialog labelledBy={titleId} class="confirm" onClose={() => answer(false)}>
      <h2 id={titleId}>
        <TextObject text={title} />
      </h2>
      <div class="confirm-text">
        <TextObject text={text} />
      </div>
      <div class="buttons">
        <button type="button" class="button" data-autofocus onClick={() => answer(false)}>
          <TextObject text={deny} />
        </button>
        <button
          type="button"
          class={isDanger ? 'button danger solid' : 'button primary'}
          onClick={() => answer(true)}
        >
          <TextObject text={confirm} />
        </button>
      </div>
    </Dialog>
  );
}
