import { Badge } from "@/components/ui/badge";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotEvent } from "@/lib/snapshot/queries";

/** Marks records next to invented people. Wholly invented events are a demo's, which says so on every page. */
export function SampleBadge({ event }: { event: Pick<SnapshotEvent, "sampleData"> }) {
  const t = useTranslations("nights.badges");
  if (event.sampleData !== "partly") return null;
  return <Badge icon="info">{t("partlySample")}</Badge>;
}
