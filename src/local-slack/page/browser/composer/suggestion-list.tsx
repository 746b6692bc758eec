import { Avatar } from '../shell/avatar.tsx';
import type { Suggestion } from './suggestions.ts';

interface SuggestionListProps {
  id: string;
  suggestions: readonly Suggestion[];
  active: number;
  pick(suggestion: Suggestion): void;
}

export function SuggestionList({ id, suggestions, active, pick }: SuggestionListProps) {
  return (
    <div id={id} class="suggestions" role="listbox" aria-label="Suggestions">
      {suggestions.map((suggestion, index) => (
        <div
          key={suggestion.insert}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          class={index === active ? 'offer active' : 'offer'}
          aria-selected={index === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => pick(suggestion)}
          onKeyDown={() => {}}
        >
          {suggestion.person && <Avatar person={suggestion.person} small />}
          <strong>{suggestion.title}</strong>
          <small>{suggestion.detail}</small>
        </div>
      ))}
    </div>
  );
}
