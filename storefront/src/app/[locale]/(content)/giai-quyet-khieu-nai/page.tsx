import { LegalPage, type LegalPageProps, legalMetadata } from "@/features/content/legal-page"

export const revalidate = 60

export const generateMetadata = ({ params }: LegalPageProps) => legalMetadata(params, "complaints")

export default function ComplaintsPage({ params }: LegalPageProps) {
  return <LegalPage params={params} name="complaints" />
}
