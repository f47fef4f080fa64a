import { useState } from "react"
import { useTill } from "../../app/till-context"
import { type ClosedSession, closeSession, journalCount } from "../../data/close-session"
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

  const lock = async (counts: NoteCount[]) => {
    if (!session || !person) return
    await journalCount(data.ledger, { staffId: person.id, sessionId: session.id, counts }, data.now)
    const report = await reportOf(data.ledger, session)
    setLocked({ counts, report, lockedAt: data.now() })
  }
  const sign = async (reason: string | null) => {
    if (!locked || !person) return
    const done = await closeSession(
      data.ledger,
      { staffId: person.id, counts: locked.counts, reason },
      data.now,
    )
    setClosed(done)
    // From here nothing can be sold into the closed session, whatever screen is opened next.
    data.session.set(null)
    await data.sync.refreshCounts()
    void data.sync.nudge()
  }
  const leave = () => view.set("sell")

  if (closed) return <ClosedPanel closed={closed} onNext={leave} />
  if (!session) return <OpenSessionScreen />
  if (locked) {
    return <CheckPanel locked={locked} onRecount={() => setLocked(null)} onSigned={sign} />
  }
  return <CountStep onDone={lock} onLater={() => view.set("sell")} />
}
