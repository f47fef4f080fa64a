import { useEffect, useState } from "react"
import { type StaffMember, useTill } from "../../app/till-context"
import { type DiskRefusal, written } from "../../data/disk-refusal"
import { type PinAttempts, pinAttempts, tryPin } from "../../data/pin-attempts"
import { isPinRight } from "../../data/pin-seal"

export const PIN_MIN = 6
const PIN_MAX = 12

export type PinState = {
  digits: string
  setDigits: (digits: string) => void
  isChecking: boolean
  attempts: PinAttempts | null
  /** Whether the last try was wrong; cleared by the next digit. */
  isWrong: boolean
  /** Why the last try could not be counted, and so was not looked at. */
  refusal: DiskRefusal | null
  press: (digit: string) => void
  erase: () => void
  submit: () => void
}

/** The PIN of one person: typed, counted on disk, checked on this device without a network. */
export function usePin(
  person: StaffMember | null,
  onRight: (person: StaffMember) => void,
): PinState {
  const { data } = useTill()
  const [digits, setDigits] = useState("")
  const [isChecking, setChecking] = useState(false)
  const [isWrong, setWrong] = useState(false)
  const [refusal, setRefusal] = useState<DiskRefusal | null>(null)
  const [attempts, setAttempts] = useState<PinAttempts | null>(null)
  const staffId = person?.id ?? null

  useEffect(() => {
    let isCurrent = true
    setDigits("")
    setWrong(false)
    setRefusal(null)
    setAttempts(null)
    if (staffId) {
      void pinAttempts(data.pins, staffId).then((found) => {
        if (isCurrent) setAttempts(found)
      })
    }
    return () => {
      isCurrent = false
    }
  }, [data, staffId])

  const check = async (pin: string) => {
    const keys = data.deviceKeys()
    if (!person || !keys) return
    setChecking(true)
    const isRight = () => isPinRight(pin, person.pin, keys.seal.privateKey)
    const tried = await written(() => tryPin(data.pins, person.id, isRight, data.now))
    setChecking(false)
    setDigits("")
    setRefusal(tried.ok ? null : tried.code)
    if (!tried.ok) return
    const verdict = tried.value
    if (verdict.ok) {
      onRight(person)
      return
    }
    setAttempts(verdict.attempts)
    setWrong(true)
  }

  const press = (digit: string) => {
    if (isChecking || !person) return
    setWrong(false)
    setRefusal(null)
    setDigits((was) => (was.length < PIN_MAX ? was + digit : was))
  }
  return {
    digits,
    setDigits,
    isChecking,
    attempts,
    isWrong,
    refusal,
    press,
    erase: () => setDigits((was) => was.slice(0, -1)),
    submit: () => {
      if (digits.length >= PIN_MIN && !isChecking) void check(digits)
    },
  }
}
