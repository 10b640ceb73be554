import { useLocale } from "next-intl";
import { InLanguage } from "@/components/site/in-language";
import { Section } from "@/components/site/section";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { nightTitle } from "@/lib/events/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { isDraft } from "@/lib/reflections/rules";
import type { Written } from "@/lib/rsvps/person-queries";
import { OwnReflectionLink } from "./own-reflections";

/** What the viewer wrote, drafts included. */
export function MyReflections({ reflections }: { reflections: Written }) {
  const t = useTranslations("reflections");
  const locale = useLocale();
  if (reflections.length === 0) return null;
  return (
    <Section id="reflections" title={t("mine")}>
      <ul className="grid gap-3">
        {reflections.map(({ id, event, ...reflection }) => (
          <Card key={id} as="li" className="grid gap-1">
            <OwnReflectionLink eventSlug={event.slug} reflection={reflection} />
            <p className="flex flex-wrap gap-x-3 text-ink-2">
              <InLanguage locale={locale} text={nightTitle(event, locale)} />
              {isDraft(reflection) && <Badge>{t("draft")}</Badge>}
            </p>
          </Card>
        ))}
      </ul>
    </Section>
  );
}
