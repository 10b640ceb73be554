import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ShownEvent } from "@/lib/events/queries";

/** On everything that shows invented people or numbers. */
export function SampleBadge({ event }: { event: Pick<ShownEvent, "sampleData"> }) {
  const t = useTranslations("nights.badges");
  if (event.sampleData === "none") return null;
  return <Badge icon="info">{t(`sample-${event.sampleData}`)}</Badge>;
}
