"use client"

import type { ListingChange, ListingChangeRequest } from "@ocop/contracts"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { send } from "../send"

export type ProposalState =
  | { status: "ready" }
  | { status: "sending" }
  | { status: "sent" }
  | { status: "failed"; code: string }

/** Sends one proposal at a time and says how it went. */
export function useProposal() {
  const router = useRouter()
  const [state, setState] = useState<ProposalState>({ status: "ready" })
  async function propose(request: ListingChangeRequest): Promise<boolean> {
    setState({ status: "sending" })
    const answer = await send<ListingChange>("/api/vendor/changes", request)
    setState(answer.ok ? { status: "sent" } : { status: "failed", code: answer.code })
    if (answer.ok) router.refresh()
    return answer.ok
  }
  return { state, setState, propose }
}
