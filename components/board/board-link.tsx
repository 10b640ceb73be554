import { ButtonLink } from "@/components/ui/button";
import { useTranslations } from "@/lib/platform/i18n/translations";

/** From the night's page to its board. */
export function BoardLink({ href }: { href: string }) {
  const t = useTranslations("live");
  return (
    <ButtonLink href={href} icon="clock">
      {t("to-board")}
    </ButtonLink>
  );
}
