import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Brings the first field that is wrong into view, and the cursor into it. */
export function useErrorInView(form: RefObject<HTMLElement | null>, errors: Record<string, string>): void {
  const key = JSON.stringify(errors);
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('.block.invalid');
    if (!field) return;
    field.scrollIntoView({ block: 'center' });
    field.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
  }, [key, form]);
}
