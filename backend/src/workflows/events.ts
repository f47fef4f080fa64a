/** Events of our own workflows. They are hints: duties go through the outbox. */
export const OcopEvents = {
  OUTLET_CREATED: "ocop.outlet.created",
  PRODUCER_CREATED: "ocop.producer.created",
  RECOGNITION_CREATED: "ocop.recognition.created",
  RECOGNITION_REVOKED: "ocop.recognition.revoked",
} as const
