import { LegalPage, type LegalPageProps, legalMetadata } from "@/features/content/legal-page"

export const revalidate = 60

export const generateMetadata = ({ params }: LegalPageProps) => legalMetadata(params, "payment")

export default function PaymentPage({ params }: LegalPageProps) {
  return <LegalPage params={params} name="payment" />
}
