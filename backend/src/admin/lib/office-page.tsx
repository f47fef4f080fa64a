import { Button, Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type Props = {
  title: string
  subtitle: ReactNode
  /** What is done with the whole list, beside its title. */
  aside?: ReactNode
  children: ReactNode
}

/** A page of the office: its title, what it is for, and its parts below hairlines. */
export function OfficePage({ title, subtitle, aside, children }: Props) {
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-4 px-6 py-4 md:flex-row md:items-center md:justify-between">
        <div>
          <Heading level="h1">{title}</Heading>
          <Text as="div" size="small" className="text-ui-fg-subtle">
            {subtitle}
          </Text>
        </div>
        {aside && <div className="shrink-0">{aside}</div>}
      </div>
      {children}
    </Container>
  )
}

/** Stands where a list would, when it could not be read. */
export function NotRead(props: { text: string; again: string; onAgain: () => unknown }) {
  return (
    <div className="flex flex-col items-center gap-y-3 px-6 py-16" role="alert">
      <Text size="small">{props.text}</Text>
      <Button size="small" variant="secondary" onClick={() => void props.onAgain()}>
        {props.again}
      </Button>
    </div>
  )
}

/** Stands where a list would, when there is nothing in it. */
export function Nothing({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-y-3 px-6 py-16" aria-live="polite">
      <Text size="small" className="text-ui-fg-subtle">
        {text}
      </Text>
      {children}
    </div>
  )
}
