import { getTranslations } from "next-intl/server";
import { Icon, type IconName } from "@/components/ui/icon";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Theme } from "@/lib/preferences/schema";
import { ThemeForm } from "./theme-form";

const choices: { value: Theme | "system"; icon: IconName }[] = [
  { value: "system", icon: "system" },
  { value: "light", icon: "sun" },
  { value: "dark", icon: "moon" },
];

type Props = { locale: Locale; chosen: Theme | undefined };

export async function ThemeChoice({ locale, chosen }: Props) {
  const t = await getTranslations({ locale, namespace: "site.theme" });
  return (
    <ThemeForm>
      <fieldset>
        <legend className="mb-1 text-ink-2 text-sm">{t("label")}</legend>
        <div className="inline-flex flex-wrap gap-1 rounded-card border border-control p-1">
          {choices.map(({ value, icon }) => {
            return (
              <button
                key={value}
                type="submit"
                name="theme"
                value={value}
                aria-pressed={(chosen ?? "system") === value}
                className="chip"
              >
                <Icon name={icon} size={18} />
                {t(value)}
              </button>
            );
          })}
        </div>
      </fieldset>
    </ThemeForm>
  );
}
