/** What goes over the wire; comes with the next commits. */
export function Inspector() {
  return <aside class="inspector" aria-label="Inspector" />;
}
