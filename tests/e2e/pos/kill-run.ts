import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { seededRandom } from "../../races/random.js"
import { startLine } from "./cuttable-proxy.js"
import { type KillTally, playKills } from "./kill-trials.js"
import { openKillable } from "./killable-browser.js"
import { startTillAlone } from "./till-alone.js"
import { openCounter } from "./till-page.js"

/** A register of its own, enrolled and open, to be killed: the built till before its stand-in server. */
export async function openKillRun() {
  const till = await startTillAlone()
  const line = await startLine(new URL(till.url))
  const profile = mkdtempSync(join(tmpdir(), "killed-"))
  const first = await openKillable(profile)
  try {
    await openCounter(first.page, line.url)
  } finally {
    await first.kill()
  }
  const atServer = async () => {
    const answer = await fetch(`${till.fake}/__fake/facts`)
    const { facts } = (await answer.json()) as { facts: { kind: string; receiptNo?: string }[] }
    return facts.flatMap(({ kind, receiptNo }) => (kind === "sale" && receiptNo ? [receiptNo] : []))
  }
  return {
    /** See `playKills`; the same seed pulls the same plugs. */
    play: (kills: number, seed: number, told?: (n: number) => void): Promise<KillTally> =>
      playKills(
        { profile, url: line.url, setLine: line.set, atServer },
        kills,
        seededRandom(seed),
        told,
      ),
    stop: async () => {
      await line.stop()
      till.stop()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
