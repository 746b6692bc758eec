import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const FIELDS = '.modal-body input, .modal-body textarea';

/**
 * Puts the cursor into the field that asks for it, else into the first one where it is seen without scrolling;
 * also when an update brings the fields. Whoever is in a field already stays there.
 *
 * @param hash another one for each content of the modal
 */
export function useFirstFocus(form: RefObject<HTMLElement | null>, hash: string): void {
  useLayoutEffect(() => {
    const { current } = form;
    if (!current || current.querySelector(':focus')) return;
    const wanted = current.querySelector<HTMLElement>('.modal-body [data-autofocus]');
    const first = current.querySelector<HTMLElement>(FIELDS);
    const isSeen = first && first.getBoundingClientRect().bottom < current.getBoundingClientRect().bottom;
    if (wanted) wanted.focus();
    else if (isSeen) first.focus({ preventScroll: true });
    else current.focus({ preventScroll: true });
  }, [form, hash]);
}
