import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/platform/i18n/locales";
import { ThemeForm } from "./theme-form";

const buttonClass = "grid size-target place-items-center rounded-control text-ink hover:bg-sunk";

/** One button for the other theme. Only CSS knows the system's theme, so both buttons are rendered. */
export async function ThemeSwitch({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "site.theme" });
  return (
    <ThemeForm>
      <span className="in-light">
        <button
          type="submit"
          name="theme"
          value="dark"
          aria-label={t("to-dark")}
          className={buttonClass}
        >
          <Icon name="moon" />
        </button>
      </span>
      <span className="in-dark">
        <button
          type="submit"
          name="theme"
          value="light"
          aria-label={t("to-light")}
          className={buttonClass}
        >
          <Icon name="sun" />
        </button>
      </span>
    </ThemeForm>
  );
}
