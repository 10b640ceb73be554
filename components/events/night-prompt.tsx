import { InLanguage } from "@/components/site/in-language";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotEvent } from "@/lib/snapshot/queries";

type Props = { locale: Locale; event: Pick<SnapshotEvent, "promptEn" | "promptFr"> };

/** The sentence that every city completes during the event. */
export function NightPrompt({ locale, event }: Props) {
  const t = useTranslations("nights");
  const prompt = pick(locale, event.promptEn, event.promptFr);
  if (!prompt) return null;
  return (
    <div className="max-w-text border-hairline border-l-4 pl-4">
      <p className="text-ink-2 text-sm">{t("prompt")}</p>
      <p className="font-semibold text-lg">
        <InLanguage locale={locale} text={prompt} />
      </p>
    </div>
  );
}
