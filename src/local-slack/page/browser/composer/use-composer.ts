import { useRef, useState } from 'preact/hooks';
import { usePage } from '../state/page-context.ts';
import { sendText } from './send-text.ts';
import { type Suggestion, withSuggestion } from './suggestions.ts';
import { useSuggestions } from './use-suggestions.ts';

export interface ComposerProps {
  /** Null for an app's direct message in which nobody has said anything yet. */
  conversationId: string | null;
  label: string;
}

/** What a composer knows and does. */
export function useComposer({ conversationId }: ComposerProps) {
  const page = usePage();
  const [text, setText] = useState('');
  const [cursor, setCursor] = useState(0);
  const [active, setActive] = useState(0);
  const [isDismissed, setDismissed] = useState(false);
  const picked = useRef(new Map<string, string>());
  const found = useSuggestions(text, cursor);
  const suggestions = isDismissed ? [] : found;
  const change = (next: string, at: number) => {
    setText(next);
    setCursor(at);
    setActive(0);
    setDismissed(false);
  };
  const pick = (suggestion: Suggestion) => {
    if (suggestion.person) picked.current.set(suggestion.person.name, suggestion.person.id);
    change(...withSuggestion(text, cursor, suggestion));
  };
  const send = async () => {
    const written = text.trim();
    if (written === '') return;
    change('', 0);
    const refusal = await sendText(page, { text: written, picked: picked.current, conversationId });
    if (refusal === null) return;
    page.say(refusal);
    setText((now) => now || written);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const suggestion = suggestions[active];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isPicking = event.key === 'Tab' || event.key === 'Enter';
    if (event.key === 'Escape') setDismissed(true);
    else if (step !== undefined && suggestion)
      setActive((active + step + suggestions.length) % suggestions.length);
    else if (suggestion && isPicking && !isWhole(text, suggestion)) pick(suggestion);
    else if (event.key === 'Enter' && !event.shiftKey) void send();
    else return;
    event.preventDefault();
  };
  return { text, cursor, suggestions, active, change, pick, send: () => void send(), onKeyDown };
}

/** A command that is already typed to its end is sent by Enter, not suggested again. */
function isWhole(text: string, { insert }: Suggestion): boolean {
  return text.trim() === insert.trim();
}
