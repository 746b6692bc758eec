/** What this page cannot show, as it was sent. */
export function UnknownBox({ what, json }: { what: string; json: unknown }) {
  return (
    <details class="unknown" open>
      <summary>This page does not know the {what}</summary>
      <pre>{JSON.stringify(json, null, 2)}</pre>
    </details>
  );
}
