import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { PagePerson } from '../../wire.ts';
import { Popup } from '../elements/popup.tsx';
import { usePage } from '../state/page-context.ts';
import { personName, roleName } from '../state/person-name.ts';
import { searchPeople } from '../state/search-people.ts';
import { Avatar } from './avatar.tsx';

/** Who you are here. A real Slack asks for a password; this one lets you be anybody. */
export function ActAs() {
  const { frame, go } = usePage();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = ({ id }: PagePerson) => {
    close();
    go({ user: id });
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="act-as"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Avatar person={frame.me} />
        <span>
          <small>Act as</small>
          <strong>{personName(frame.me)}</strong>
          <small>{roleName(frame.me.role)}</small>
        </span>
        <span aria-hidden="true">▾</span>
      </button>
      {isOpen && (
        <Popup anchor={button} fits onClose={close}>
          <People choose={choose} />
        </Popup>
      )}
    </>
  );
}

function People({ choose }: { choose(person: PagePerson): void }) {
  const page = usePage();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState(page.frame.cast);
  const titleId = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    let isWanted = true;
    if (query === '') setFound(page.frame.cast);
    else
      void searchPeople(page, query).then((people) => {
        if (isWanted) setFound(people.filter(({ kind }) => kind === 'person'));
      });
    return () => {
      isWanted = false;
    };
    // The page is another one at every render; only the words matter.
  }, [query]);
  return (
    <div class="people" role="dialog" aria-labelledby={titleId}>
      <h2 id={titleId}>Act as</h2>
      <input
        class="text-input"
        aria-label="Find somebody"
        placeholder="Find somebody"
        value={query}
        ref={input}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        onKeyDown={({ key }) => {
          const [first] = found;
          if (key === 'Enter' && first) choose(first);
        }}
      />
      <ul>
        {found.map((person) => (
          <li key={person.id}>
            <button type="button" onClick={() => choose(person)}>
              <Avatar person={person} small />
              <span>
                <strong>{personName(person)}</strong>
                <small>
                  {roleName(person.role)} · {person.locale}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
