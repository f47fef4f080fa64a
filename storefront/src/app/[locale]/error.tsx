"use client"

import { ErrorScreen } from "@/features/shell/error-screen"

export default function PageError({ error, reset }: { error: Error; reset(): void }) {
  return (
    <main id="main">
      <ErrorScreen error={error} retry={reset} />
    </main>
  )
}
