import type { ComponentChildren } from 'preact';
import { usePage } from '../state/page-context.ts';

/** The line above a conversation or an app; on a narrow screen with the way back to the list. */
export function MainHead({ children }: { children: ComponentChildren }) {
  const { go } = usePage();
  return (
    <header class="main-head">
      <button
        type="button"
        class="back"
        aria-label="Back to the list"
        onClick={() => go({ app: null, conversation: null })}
      >
        ‹
      </button>
      {children}
    </header>
  );
}
