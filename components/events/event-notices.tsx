import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { againPath } from "@/lib/drafts/path-rules";
import type { EventPhase } from "@/lib/phases/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotEvent } from "@/lib/snapshot/queries";

type Props = {
  locale: Locale;
  event: Pick<SnapshotEvent, "slug" | "status" | "sampleData">;
  phase: EventPhase;
  /** Whether the viewer organizes the event. */
  mayEdit: boolean;
  /** How many cities wait for their hosts. */
  awaited: number;
  /** The event's absolute URL. */
  address: string;
};

/** Draft, cancellation, what is recorded and what is invented, and the organizers' link to their desk. */
export function EventNotices(props: Props) {
  const { locale, event, phase, mayEdit, awaited, address } = props;
  const [t, share] = [useTranslations("nights"), useTranslations("share")];
  const { status, sampleData } = event;
  if (status === "published" && sampleData !== "partly" && !mayEdit) return null;
  return (
    <div className="grid gap-3">
      {status === "draft" && <Notice tone="warn">{t("draft")}</Notice>}
      {status === "canceled" && (
        <Notice tone="danger" title={t("canceledTitle")}>
          <p>{t("canceledLead")}</p>
          <a href={`/${locale}`} className="link">
            {t("nextNight")}
          </a>
        </Notice>
      )}
      {mayEdit && status === "published" && phase !== "after" && awaited > 0 && (
        <Notice tone="ok" title={t("isPublic", { count: awaited })}>
          <p className="wrap-anywhere mb-2 select-all font-mono text-sm">{address}</p>
          <CopyButton text={address} copiedText={share("copied")}>
            {t("copyLink")}
          </CopyButton>
        </Notice>
      )}
      {sampleData === "partly" && (
        <p className="max-w-text text-ink-2 text-sm">{t("partlySample")}</p>
      )}
      {mayEdit && (
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={`/${locale}/n/${event.slug}/desk`} icon="edit">
            {t("toDesk")}
          </ButtonLink>
          {phase === "after" && (
            <ButtonLink href={againPath(locale, event)} icon="plus">
              {t("again")}
            </ButtonLink>
          )}
        </div>
      )}
    </div>
  );
}
