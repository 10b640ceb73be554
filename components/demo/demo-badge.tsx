import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { DEMO_POSITIONS, type DemoPosition, PERSONAS } from "@/lib/demo/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { DemoForm } from "./demo-form";

type Props = {
  locale: Locale;
  path: string;
  persona: string | null;
  /** The demo clock's position and reading. */
  position: DemoPosition | null;
  clock: string;
};

/** On every page of a demo: personas, the clock, and the inbox. */
export async function DemoBadge({ locale, path, persona, position, clock }: Props) {
  const t = await getTranslations({ locale, namespace: "demo" });
  const people = [...PERSONAS, "nobody" as const].map((value) => ({
    value,
    label: t(`personas.${value}`),
    current: value === (persona ?? "nobody"),
  }));
  const moments = DEMO_POSITIONS.map((value) => ({
    value,
    label: t(`positions.${value}`),
    current: value === position,
  }));
  return (
    <details className="border-hairline border-t bg-warn-ground text-ink">
      <summary className="mx-auto flex min-h-target max-w-page cursor-pointer items-center gap-x-3 px-4 py-1 text-sm sm:px-6">
        <span className="rounded-pill border border-warn px-2 font-semibold text-warn">
          {t("badge")}
        </span>
        <span className="min-w-0 leading-tight">{t("short")}</span>
        <span className="max-lg:hidden">{clock}</span>
        <span className="text-link underline max-sm:hidden">{t("open")}</span>
        <Icon name="chevron-down" className="ml-auto sm:hidden" />
      </summary>
      <div className="mx-auto grid max-w-page gap-5 px-4 pt-2 pb-5 sm:px-6">
        <p className="max-w-text text-sm">{t("lead")}</p>
        <p className="text-sm lg:hidden">{clock}</p>
        <section className="grid gap-2" aria-labelledby="demo-people">
          <h2 id="demo-people" className="text-base">
            {t("people")}
          </h2>
          <DemoForm what="persona" back={path} choices={people} />
        </section>
        <section className="grid gap-2" aria-labelledby="demo-clock">
          <h2 id="demo-clock" className="text-base">
            {t("clock")}
          </h2>
          <DemoForm what="position" back={path} choices={moments} />
        </section>
        <p className="flex flex-wrap gap-x-6">
          <a className="link" href="/dev/mail">
            {t("mail")}
          </a>
          <a className="link" href="/dev/kit">
            {t("kit")}
          </a>
        </p>
      </div>
    </details>
  );
}
