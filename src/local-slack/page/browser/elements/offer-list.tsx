import { useEffect, useRef } from 'preact/hooks';
import { withEmoji } from '../mrkdwn/emoji-names.ts';
import type { Option } from './option.ts';
import type { Offers } from './use-offers.ts';

interface OfferListProps {
  id: string;
  offers: Offers;
  /** Index of the option that Enter would choose, over all groups. */
  active: number;
  isChosen(option: Option): boolean;
  choose(option: Option): void;
}

export function OfferList({ id, offers, active, isChosen, choose }: OfferListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  });
  const groups = offers.state === 'ready' ? offers.groups.filter(({ options }) => options.length > 0) : [];
  let index = -1;
  return (
    // The focus stays in the input, which names the active option.
    <div id={id} ref={list} class="offers" role="listbox" onPointerDown={(event) => event.preventDefault()}>
      {groups.map(({ label, options }) => [
        label && (
          <div key={`group ${label}`} class="offer-group" role="presentation">
            {withEmoji(label)}
          </div>
        ),
        ...options.map((option) => {
          index += 1;
          return (
            <div
              key={option.value}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              class={index === active ? 'offer active' : 'offer'}
              aria-selected={isChosen(option)}
              onClick={() => choose(option)}
              onKeyDown={() => {}}
            >
              {withEmoji(option.text)}
              {option.description && <small>{withEmoji(option.description)}</small>}
            </div>
          );
        }),
      ])}
      {groups.length === 0 && <div class="offer-note">{noteFor(offers)}</div>}
    </div>
  );
}

function noteFor(offers: Offers): string {
  if (offers.state === 'loading') return 'Loading…';
  if (offers.state === 'ready') return 'No results';
  return `Type at least ${offers.least} character${offers.least === 1 ? '' : 's'}`;
}
