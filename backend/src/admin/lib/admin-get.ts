/** Reads one of our office routes with the dashboard's own session. Throws on any refusal. */
export async function adminGet<T>(
  path: string,
  query: Record<string, string | number | undefined>,
  signal?: AbortSignal,
): Promise<T> {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") search.set(name, String(value))
  }
  const answer = await fetch(`/admin/ocop/${path}?${search}`, { credentials: "include", signal })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return (await answer.json()) as T
}
