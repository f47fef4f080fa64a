import Dexie from "dexie"
import type { Catalogue } from "./catalogue"
import { loadDeviceKeys } from "./device-keys"
import { openLedger, readMeta, writeMeta } from "./ledger-db"
import { TRAINING as FLAG } from "./preferences"
import { META, type RegisterIdentity } from "./register-identity"
import type { TillPorts } from "./till-data"

const LEDGER = "pos-training"
/** No register of a shop has this number: a slip from a training tells itself. */
const REGISTER = "00"

/** The next start of this window is a training with an empty book, or the shop again. */
export function setTraining(isOn: boolean): void {
  if (isOn) sessionStorage.setItem(FLAG, "new")
  else sessionStorage.removeItem(FLAG)
}

/**
 * The ports of a training: a book of its own, the shop's prices to read, and no way to the server.
 * PINs are counted in the real book, so that a training is no place to guess one. Throws where this
 * browser is no register.
 */
export async function trainingPorts(ports: TillPorts): Promise<TillPorts> {
  const register = await readMeta<RegisterIdentity>(ports.ledger, META.register)
  if (!register) throw new Error("only a register can train")
  if (sessionStorage.getItem(FLAG) === "new") {
    await Dexie.delete(LEDGER)
    sessionStorage.setItem(FLAG, "on")
  }
  const ledger = openLedger(LEDGER)
  await writeMeta(ledger, META.register, { ...register, registerCode: REGISTER })
  return {
    ...ports,
    ledger,
    fetch: () => Promise.reject(new TypeError("a training has no network")),
    training: {
      pins: ports.ledger,
      keys: await loadDeviceKeys(ports.ledger),
      shown: trainingCatalogue,
    },
  }
}

/** The shop as a training shows it: no account that takes money, no address of receipts. */
function trainingCatalogue(catalogue: Catalogue): Catalogue {
  const { head } = catalogue
  const seller = { ...head.outlet.seller, bank: null, demo: true }
  return { ...catalogue, head: { ...head, outlet: { ...head.outlet, shopUrl: null, seller } } }
}
