import type { PoolClient } from "pg"
import { beforeEach, describe, expect, it, vi } from "vitest"
import type { Delivered } from "./channels/channel"
import { sendNotice } from "./send-notice"

const { send } = vi.hoisted(() => ({ send: vi.fn<() => Promise<Delivered>>() }))
vi.mock("./channels/channels", () => ({ channelOf: () => ({ send }) }))
vi.mock("./seal-address", () => ({ openAddress: () => "+84900000001" }))
vi.mock("./write-notice", () => ({
  writeNotice: async () => ({ subject: "", text: "", html: "" }),
}))

/** A database that has one queued notice and keeps what its status becomes. */
function database() {
  const kept: unknown[] = []
  const row = {
    channel: "sms",
    to_masked: "",
    to_cipher: "",
    template: "web-order-placed",
    data: {},
  }
  const query = async (sql: string, values: unknown[]) => {
    if (!sql.trimStart().startsWith("update")) return { rows: [row] }
    kept.push(values[1])
    return { rows: [] }
  }
  return { client: { query } as unknown as PoolClient, kept }
}

describe("a notice", () => {
  beforeEach(() => send.mockReset())

  it("has failed where its address takes none, and is sent otherwise", async () => {
    for (const [delivered, status] of [
      ["refused", "failed"],
      ["sent", "sent"],
    ] as const) {
      const { client, kept } = database()
      send.mockResolvedValueOnce(delivered)
      await sendNotice(client, { dedupeKey: "DEMO" })
      expect(kept).toEqual([status])
    }
  })

  it("whose way does not answer keeps its state, to be tried again", async () => {
    const { client, kept } = database()
    send.mockRejectedValueOnce(new Error("no answer"))
    await expect(sendNotice(client, { dedupeKey: "DEMO" })).rejects.toThrow("no answer")
    expect(kept).toEqual([])
  })
})
