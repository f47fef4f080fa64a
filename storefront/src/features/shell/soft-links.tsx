"use client"

import { useRouter } from "next/navigation"
import { startTransition, useEffect } from "react"

/** The link of the shop that a click is to follow here; null for every other click. */
function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  const { button, metaKey, ctrlKey, shiftKey, altKey, target } = event
  if (event.defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey)
    return null
  return target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-soft]") : null
}

/** Follows every `SiteLink` without a new document. Without scripts they are links all the same. */
export function SoftLinks() {
  const router = useRouter()
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = linkOf(event)
      if (!link) return
      event.preventDefault()
      const scroll = link.dataset.soft !== "still"
      startTransition(() => router.push(link.href, { scroll }))
    }
    document.addEventListener("click", onClick)
    return () => document.removeEventListener("click", onClick)
  }, [router])
  return null
}
