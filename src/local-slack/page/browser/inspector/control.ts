/** Pulls a lever of the server, or reads one. @throws Error with what the server says against it */
export async function control<T>(path: string, body?: unknown, method?: 'DELETE'): Promise<T> {
  const response = await fetch(path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(String(Object(answer).error ?? response.status));
  return answer as T;
}
