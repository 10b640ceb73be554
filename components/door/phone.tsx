import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { ActionButton } from "@/components/ui/form/action-button";
import { revokePhoneAction } from "@/lib/passes/actions";
import type { ShownDevice } from "@/lib/passes/device-queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTimeAt } from "@/lib/platform/time/format-instant";

type Props = { locale: Locale; device: ShownDevice; timeZone: string };

/** One phone at the door: whose it is, when it last spoke, and the button that revokes it. */
export function Phone({ locale, device, timeZone }: Props) {
  const t = useTranslations("door.desk");
  const { id, role, name, lastSeenAt, revokedAt, hasEnded } = device;
  const shown = name ?? t("hosts");
  return (
    <Card
      as="li"
      ground={revokedAt ? "sunk" : "card"}
      className="flex flex-wrap items-center gap-3"
    >
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          <span className="wrap-anywhere">{shown}</span>
          {role === "emcee" && <Badge>{t("stage")}</Badge>}
        </p>
        <p className="text-ink-2 text-sm">
          {device.isOwn
            ? t("own")
            : device.isHosts
              ? t("hosts")
              : t("from", { name: device.createdByName ?? "" })}
          {lastSeenAt && (
            <>
              {" · "}
              {t("seen", { time: formatTimeAt(lastSeenAt, timeZone, locale) })}
            </>
          )}
        </p>
      </div>
      <div className="ml-auto">
        {revokedAt ? (
          <Badge tone="warn">{t("revoked", { name: device.revokedByName ?? "" })}</Badge>
        ) : hasEnded ? (
          <Badge>{t("ended")}</Badge>
        ) : (
          <ActionButton
            action={revokePhoneAction}
            fields={{ deviceId: id }}
            look="destructive"
            name={t("revoke-of", { name: shown })}
            pendingText={t("revoking")}
          >
            {t("revoke")}
          </ActionButton>
        )}
      </div>
    </Card>
  );
}
