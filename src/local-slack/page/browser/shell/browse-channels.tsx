import { useRef, useState } from 'preact/hooks';
import { Popup } from '../elements/popup.tsx';
import { act } from '../state/act.ts';
import { usePage } from '../state/page-context.ts';

/** "+": public channels to join. */
export function BrowseChannels() {
  const { frame, go, say } = usePage();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (frame.joinable.length === 0) return null;
  const join = async (channel: string) => {
    setOpen(false);
    const { notice } = await act('join', { user: frame.me.id, channel });
    if (notice) say(notice);
    else go({ conversation: channel, app: null });
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="plus"
        aria-label="Join a channel"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        +
      </button>
      {isOpen && (
        <Popup anchor={button} onClose={() => setOpen(false)}>
          <div class="menu" role="menu">
            {frame.joinable.map(({ id, name }) => (
              <button key={id} type="button" role="menuitem" onClick={() => void join(id)}>
                # {name}
              </button>
            ))}
          </div>
        </Popup>
      )}
    </>
  );
}
