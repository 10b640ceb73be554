import { Section } from "@/components/site/section";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ShownSupporter } from "@/lib/supporters/queries";
import { SupporterList } from "./supporter-list";

/** Whom a city thanks, with those of the whole night; nothing if there is nobody. */
export function Thanks({ supporters }: { supporters: ShownSupporter[] }) {
  const t = useTranslations("supporters");
  if (supporters.length === 0) return null;
  return (
    <Section id="thanks" title={t("title")}>
      <SupporterList supporters={supporters} />
    </Section>
  );
}
