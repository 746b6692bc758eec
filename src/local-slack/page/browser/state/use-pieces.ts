import { useEffect, useState } from 'preact/hooks';
import type { PagePieces } from '../../wire.ts';

interface Live {
  pieces: PagePieces;
  /** False while the server cannot be reached; the browser tries again by itself. */
  connected: boolean;
}

const NOTHING: Live = { pieces: {}, connected: true };

/** What the server shows this person, kept up to date. The server holds everything: a reload loses nothing. */
export function usePieces(user: string | null, team: string | null): Live {
  const [live, setLive] = useState(NOTHING);
  useEffect(() => {
    const query = new URLSearchParams();
    if (user) query.set('user', user);
    if (team) query.set('team', team);
    const source = new EventSource(`/page/events?${query}`);
    let isFirst = true;
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const changes = JSON.parse(data) as PagePieces;
      // After a pause the server begins anew with everything there is.
      const before = isFirst ? {} : null;
      isFirst = false;
      setLive(({ pieces }) => ({ pieces: withChanges(before ?? pieces, changes), connected: true }));
    };
    source.onerror = () => {
      isFirst = true;
      setLive(({ pieces }) => ({ pieces, connected: false }));
    };
    return () => source.close();
  }, [user, team]);
  return live;
}

function withChanges(pieces: PagePieces, changes: PagePieces): PagePieces {
  return Object.fromEntries(Object.entries({ ...pieces, ...changes }).filter(([, piece]) => piece !== null));
}
