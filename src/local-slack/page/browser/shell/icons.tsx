/** Drawn here, so that they look the same whatever fonts there are. */
export function SendIcon() {
  return (
    <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
      <path fill="currentColor" d="M2 2.5 18.5 10 2 17.5l1.6-6.4L11 10 3.6 8.9z" />
    </svg>
  );
}
