import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { mayEditEvent } from "@/lib/events/policy";
import type { ShownEvent } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = { locale: Locale; viewer: Person | null; event: ShownEvent };

/** What must be said before anything else: a draft, a canceled night, invented data; and the way to the desk. */
export function EventNotices({ locale, viewer, event }: Props) {
  const t = useTranslations("nights");
  const { status, sampleData } = event;
  const desk = mayEditEvent(viewer, event);
  if (status === "published" && sampleData === "none" && !desk) return null;
  return (
    <div className="grid gap-3">
      {status === "draft" && <Notice tone="warn">{t("draft")}</Notice>}
      {status === "canceled" && (
        <Notice tone="danger" title={t("canceledTitle")}>
          {t("canceledLead")}
        </Notice>
      )}
      {sampleData !== "none" && (
        <p className="max-w-text text-ink-2">{t(`sample.${sampleData}`)}</p>
      )}
      {desk && (
        <div>
          <ButtonLink href={`/${locale}/n/${event.slug}/desk`} icon="edit">
            {t("toDesk")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
