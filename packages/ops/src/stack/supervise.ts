import { Failure } from "../lib/failure.js"
import { type Service, type ServiceSpec, startService, waitForHealth } from "./service.js"

const TRIES = 5
const WITHIN_MILLISECONDS = 60_000

export type Supervised = {
  pid: () => number
  stop: () => Promise<void>
  /** Resolves once it answers; rejects with a `Failure` when it ends before. */
  healthy: Promise<void>
}

type Events = {
  onStarted: () => void
  onRestart: (name: string) => void
  /** It lives but does not answer yet, for a minute already. */
  onSlow: (spec: ServiceSpec) => void
  onGivenUp: (why: string) => void
}

/**
 * Starts a service and, once it has been healthy, starts it again whenever it ends by itself.
 * `onGivenUp` gets a sentence when it keeps ending.
 */
export function supervise(spec: ServiceSpec, events: Events): Supervised {
  let stopping = false
  let service: Service = startService(spec)
  const restarts: number[] = []
  const startAgain = () => {
    if (stopping) return
    service = startService(spec)
    events.onStarted()
    watch(service)
  }
  const watch = (current: Service) => {
    current.exited.then(() => {
      if (stopping) return
      const now = Date.now()
      const recent = restarts.filter((at) => now - at < WITHIN_MILLISECONDS)
      if (recent.length >= TRIES) {
        events.onGivenUp(`The ${spec.name} keeps ending (log: ${spec.logFile}).`)
        return
      }
      restarts.push(now)
      events.onRestart(spec.name)
      setTimeout(startAgain, 300 * recent.length)
    })
  }
  const healthy = waitForHealth(service, () => events.onSlow(spec)).then((health) => {
    if (!health.ok) throw new Failure(health.reason)
    watch(service)
  })
  healthy.catch(() => undefined)
  return {
    pid: () => service.pid,
    stop: async () => {
      stopping = true
      await service.stop()
    },
    healthy,
  }
}
