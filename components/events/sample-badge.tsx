import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { SnapshotEvent } from "@/lib/snapshot/queries";

/** Marks invented people and numbers. */
export function SampleBadge({ event }: { event: Pick<SnapshotEvent, "sampleData"> }) {
  const t = useTranslations("nights.badges");
  if (event.sampleData === "none") return null;
  return <Badge icon="info">{t(`sample-${event.sampleData}`)}</Badge>;
}
