import { notFound } from "next/navigation"

// Addresses that no page has get the shop's own answer, with its frame and language.
export default function UnknownPage() {
  notFound()
}

export function generateStaticParams() {
  return []
}
