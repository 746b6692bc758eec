import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { SendIcon } from '../shell/icons.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { type ComposerProps, useComposer } from './use-composer.ts';

/** Where people write: messages, and commands with suggestions. Enter sends, Shift+Enter begins a new line. */
export function Composer(props: ComposerProps) {
  const { text, cursor, suggestions, active, change, pick, send, onKeyDown } = useComposer(props);
  const input = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  useLayoutEffect(() => {
    const { current } = input;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight}px`;
    if (document.activeElement === current) current.setSelectionRange(cursor, cursor);
  }, [text, cursor]);
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {suggestions.length > 0 && (
        <SuggestionList
          id={listId}
          suggestions={suggestions}
          active={active}
          pick={(suggestion) => {
            pick(suggestion);
            input.current?.focus();
          }}
        />
      )}
      <textarea
        ref={input}
        rows={1}
        value={text}
        aria-label={props.label}
        placeholder={props.label}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={suggestions.length > 0 ? `${listId}-${active}` : undefined}
        onInput={({ currentTarget }) => change(currentTarget.value, currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" class="send" aria-label="Send" disabled={text.trim() === ''}>
        <SendIcon />
      </button>
    </form>
  );
}
