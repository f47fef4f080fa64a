import { Check } from "lucide-react"
import { Press } from "./buttons"

/** A few short answers to one question, of which one holds. */
export function Choices<T extends string>({
  question,
  answers,
  chosen,
  wordOf,
  onChoose,
}: {
  question: string
  answers: readonly T[]
  chosen: T | null
  wordOf: (answer: T) => string
  onChoose: (answer: T) => void
}) {
  return (
    <fieldset>
      <legend className="pb-2 font-bold">{question}</legend>
      <div className="flex flex-wrap gap-2">
        {answers.map((answer) => (
          <Press
            key={answer}
            look={answer === chosen ? "dark" : "plain"}
            aria-pressed={answer === chosen}
            onClick={() => onChoose(answer)}
          >
            {answer === chosen ? <Check aria-hidden={true} size={18} /> : null}
            {wordOf(answer)}
          </Press>
        ))}
      </div>
    </fieldset>
  )
}
