"use client"

import { ErrorScreen } from "@/features/shell/error-screen"

export default function ShopError({ error, reset }: { error: Error; reset(): void }) {
  return <ErrorScreen error={error} retry={reset} />
}
