import { decideFacts } from "@ocop/sync"
import { type Habits, type Parts, REAL } from "../sim/parts.js"

/** A shop in which one thing is wrong. */
export type PlantedBug = { name: string; what: string; parts: Parts }

export const bug = (name: string, what: string, parts: Partial<Parts>): PlantedBug => ({
  name,
  what,
  parts: { ...REAL, ...parts },
})

export const habit = (name: keyof Habits): Partial<Parts> => ({
  habits: { ...REAL.habits, [name]: true },
})

export type Decide = Parts["decide"]

/** Decides on something else than what is stored. */
export const ofStored =
  (change: (stored: Parameters<Decide>[1]["stored"]) => Parameters<Decide>[1]["stored"]): Decide =>
  (facts, context) =>
    decideFacts(facts, { ...context, stored: change(context.stored) })
