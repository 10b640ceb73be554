import { useTranslations } from "@/lib/platform/i18n/translations";
import { CodeForm } from "./code-form";

/** Confirms the RSVP on the device on which it was made. */
export function ConfirmAttempt({ meetupId }: { meetupId: string }) {
  const t = useTranslations("rsvps.code");
  return (
    <CodeForm
      meetupId={meetupId}
      texts={{
        label: t("label"),
        hint: t("hint"),
        confirm: t("confirm"),
        confirming: t("confirming"),
      }}
    />
  );
}
