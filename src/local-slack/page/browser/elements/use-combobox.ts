import { useState } from 'preact/hooks';
import type { Option } from './option.ts';
import { type OfferSource, type Offers, useOffers } from './use-offers.ts';

export interface ComboboxChoice extends OfferSource {
  selected: readonly Option[];
  /** Several may be chosen; the list stays open. */
  many: boolean;
  onChange(selected: Option[]): void;
}

export interface ComboboxState {
  /** What was typed; null while the list is closed. */
  query: string | null;
  offers: Offers;
  /** Index of the option that Enter would choose, over all groups. */
  active: number;
  hasActive: boolean;
  open(words: string): void;
  close(): void;
  choose(option: Option): void;
  isChosen(option: Option): boolean;
  onKeyDown(event: KeyboardEvent): void;
}

/** What a combobox knows and does: ARIA practices, "Combobox pattern". */
export function useCombobox(choice: ComboboxChoice): ComboboxState {
  const { selected, many, onChange } = choice;
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const isOpen = query !== null;
  const offers = useOffers(choice, query ?? '', isOpen);
  const options = offers.state === 'ready' ? offers.groups.flatMap((group) => group.options) : [];
  const close = () => setQuery(null);
  const open = (words: string) => {
    setQuery(words);
    setActive(0);
  };
  const isChosen = ({ value }: Option) => selected.some((one) => one.value === value);
  const choose = (option: Option) => {
    if (!many) onChange([option]);
    else if (isChosen(option)) onChange(selected.filter(({ value }) => value !== option.value));
    else onChange([...selected, option]);
    setQuery(many ? '' : null);
  };
  const move = (step: number) => {
    if (!isOpen) open('');
    else setActive((active + step + options.length) % Math.max(1, options.length));
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter() {
      const option = options[active];
      if (isOpen && option) choose(option);
    },
    // A closed list leaves Escape to whatever is around it.
    ...(isOpen ? { Escape: close } : {}),
    ...(many && !query ? { Backspace: () => onChange(selected.slice(0, -1)) } : {}),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const handle = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!handle || event.isComposing) return;
    event.preventDefault();
    handle();
  };
  return {
    query,
    offers,
    active,
    hasActive: isOpen && active < options.length,
    open,
    close,
    choose,
    isChosen,
    onKeyDown,
  };
}
