import { DEMO_POSITIONS, type DemoPosition, PERSONAS } from "@/lib/demo/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { DemoPanel } from "./demo-panel";

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
  const people = [...PERSONAS, "nobody" as const];
  return (
    <DemoPanel
      path={path}
      clock={clock}
      persona={{
        choices: people.map((value) => ({ value, label: t(`personas.${value}`) })),
        chosen: persona ?? "nobody",
      }}
      position={{
        choices: DEMO_POSITIONS.map((value) => ({ value, label: t(`positions.${value}`) })),
        chosen: position,
      }}
      texts={{
        badge: t("badge"),
        short: t("short"),
        open: t("open"),
        lead: t("lead"),
        people: t("people"),
        clock: t("clock"),
        mail: t("mail"),
        kit: t("kit"),
      }}
    />
  );
}
