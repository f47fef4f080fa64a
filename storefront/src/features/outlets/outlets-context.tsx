"use client"

import { createContext, type ReactNode, use } from "react"

/** What islands need of an outlet: its name and where it stands. */
export type OutletPlace = {
  code: string
  name: string
  latitude: number | null
  longitude: number | null
}

const OutletsContext = createContext<readonly OutletPlace[]>([])

export function OutletsProvider(props: { outlets: readonly OutletPlace[]; children: ReactNode }) {
  return <OutletsContext value={props.outlets}>{props.children}</OutletsContext>
}

/** The open outlets of this page. */
export function useOutlets(): readonly OutletPlace[] {
  return use(OutletsContext)
}
