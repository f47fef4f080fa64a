import type { PoolClient } from "pg"

type Closing = { provider: string; ref: string; state: "succeeded" | "failed" }

/** Notes how an attempt ended. Money that was taken outlives everything that is told later. */
export async function closeAttempt(
  client: PoolClient,
  { provider, ref, state }: Closing,
): Promise<void> {
  await client.query(
    `update payment_attempt set state = $3
     where provider = $1 and ref = $2 and (state = 'open' or $3 = 'succeeded')`,
    [provider, ref, state],
  )
}
