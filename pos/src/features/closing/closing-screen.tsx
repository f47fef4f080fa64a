import { useState } from "react"
import { useTill } from "../../app/till-context"
import { type ClosedSession, closeSession, journalCount } from "../../data/close-session"
import { type DiskRefusal, written } from "../../data/disk-refusal"
import type { NoteCount } from "../../data/session-facts"
import { reportOf } from "../../data/session-reports"
import { useStore } from "../../parts/use-store"
import { OpenSessionScreen } from "../session/open-session-screen"
import { CheckPanel, type Locked } from "./check-panel"
import { ClosedPanel } from "./closed-panel"
import { CountStep } from "./count-step"

/** Closing: a blind count, then the comparison, then the signature by PIN. */
export function ClosingScreen() {
  const { data, view, staff } = useTill()
  const session = useStore(data.session)
  const person = useStore(staff)
  const [locked, setLocked] = useState<Locked | null>(null)
  const [closed, setClosed] = useState<ClosedSession | null>(null)
  const [refusal, setRefusal] = useState<DiskRefusal | null>(null)

  const lock = async (counts: NoteCount[]) => {
    if (!session || !person) return
    const count = { staffId: person.id, sessionId: session.id, counts }
    const noted = await written(() => journalCount(data.ledger, count, data.now))
    setRefusal(noted.ok ? null : noted.code)
    if (!noted.ok) return
    const report = await reportOf(data.ledger, session)
    setLocked({ counts, report, lockedAt: data.now() })
  }
  const sign = async (reason: string | null) => {
    if (!locked || !person) return
    const signed = { staffId: person.id, counts: locked.counts, reason }
    const done = await written(() => closeSession(data.ledger, signed, data.now))
    setRefusal(done.ok ? null : done.code)
    if (!done.ok) return
    setClosed(done.value)
    // From here nothing can be sold into the closed session, whatever screen is opened next.
    data.session.set(null)
    await data.sync.refreshCounts()
    void data.sync.nudge()
  }
  const leave = () => view.set("sell")

  if (closed) return <ClosedPanel closed={closed} onNext={leave} />
  if (!session) return <OpenSessionScreen />
  if (locked) {
    return (
      <CheckPanel
        locked={locked}
        refusal={refusal}
        onRecount={() => setLocked(null)}
        onSigned={sign}
      />
    )
  }
  return <CountStep refusal={refusal} onDone={lock} onLater={() => view.set("sell")} />
}
