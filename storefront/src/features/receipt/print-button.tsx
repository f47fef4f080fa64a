"use client"

import { buttonClass } from "@ocop/ui"

export function PrintButton({ words }: { words: string }) {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className={buttonClass({ variant: "outline" })}
    >
      {words}
    </button>
  )
}
