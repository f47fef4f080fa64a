import "server-only"
import type { z } from "zod"
import { lifetimeAt } from "../cache-manifest"
import { backendUrl, publishableKey } from "../env"

/** A refusal or a failure of the backend on a read; pages show it, nothing is cached. */
export class BackendError extends Error {
  readonly status: number
  constructor(path: string, status: number) {
    super(`${path} answered ${status}`)
    this.name = "BackendError"
    this.status = status
  }
}

export function backendHeaders(extra: Record<string, string> = {}): Record<string, string> {
  return { accept: "application/json", "x-publishable-api-key": publishableKey(), ...extra }
}

type ReadOptions = {
  /** Cache the answer under these tags; without tags it is read anew each time. */
  tags?: string[]
}

/**
 * Reads a JSON answer of the store branch and checks it against its contract.
 * Returns null for 404; other failures throw `BackendError`, a broken contract throws.
 */
export async function readBackend<S extends z.ZodType>(
  path: string,
  schema: S,
  { tags }: ReadOptions = {},
): Promise<z.output<S> | null> {
  const response = await fetch(`${backendUrl()}${path}`, {
    headers: backendHeaders(),
    ...(tags ? { next: { tags, revalidate: lifetimeAt(Date.now()) } } : { cache: "no-store" }),
  })
  if (response.status === 404) return null
  if (!response.ok) throw new BackendError(path, response.status)
  return schema.parse(await response.json())
}
