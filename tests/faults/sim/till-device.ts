import { copyDisk, type Disk, dutiesOf } from "./disk.js"
import { numbersOf } from "./server-tables.js"
import type { TillState } from "./till-state.js"
import type { Shop } from "./window.js"

/** What happens to the device as such: its keys, its identity, its disk as a thing. */
export function createDeviceFates(
  { clock, parts, server, witness }: Shop,
  self: TillState,
  till: { crash: () => void; nudge: () => void },
) {
  return {
    /** A manager enrols this device anew: other keys, another epoch, the book stays. */
    enrol: () => {
      const { disk } = self
      witness.unsettled.add(numbersOf(disk.device))
      witness.abandoned.add(numbersOf(disk.device))
      disk.device = { ...server.enrol(disk.device.outlet, disk.device.register) }
      disk.figures = null
      if (parts.habits.clearsOutboxOnEnrolment) disk.outbox.clear()
      till.nudge()
    },
    revoke: () => {
      witness.unsettled.add(numbersOf(self.disk.device))
      server.revoke(self.disk.device.id)
    },
    /** A copy of the disk, for a second device with the same identity. */
    clone: (): Disk => {
      witness.unsettled.add(numbersOf(self.disk.device))
      return copyDisk(self.disk)
    },
    saveDisk: () => {
      self.savedDisk = copyDisk(self.disk)
    },
    /** The device comes back with an old copy of its disk: what was made since is gone. */
    restoreDisk: () => {
      const { disk, savedDisk } = self
      if (!savedDisk) return
      for (const fact of disk.facts.values()) {
        if (savedDisk.facts.has(fact.id)) continue
        witness.unsettledFacts.add(fact.id)
        if (!dutiesOf(disk).some((duty) => duty.factId === fact.id)) continue
        witness.destroyed.add(fact.id)
        // A number that nobody will ever report leaves a gap that only a person can explain.
        witness.unsettled.add(numbersOf(disk.device))
        witness.abandoned.add(numbersOf(disk.device))
      }
      self.disk = copyDisk(savedDisk)
      self.restoredAt = clock.now()
      self.mayRepeatNumbers = true
      till.crash()
    },
  }
}
